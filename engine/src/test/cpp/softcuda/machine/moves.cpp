#include <cstring>

#include "machine/addressing.h"
#include "machine/families.h"
#include "machine/handlers.h"

namespace softcuda {

namespace {

struct Copy {
    template <class T>
    static T of(T a) {
        return a;
    }
};

u64 element(const u8* reg, int bytes, int lane) {
    u64 value = 0;
    std::memcpy(&value, reg + bytes * lane, static_cast<size_t>(bytes));
    return value;
}

/// mov.b64 %rd, {%r1, %r2}: the first element is the lowest.
void pack(Execution& execution, const Instruction& instruction) {
    int bytes = instruction.elementBytes;
    int whole = bytes * instruction.vectorSize;
    forEachLane(execution.mask, [&](int lane) {
        u64 value = 0;
        for (int i = 0; i < instruction.vectorSize; i++) {
            value |= element(source<u8>(execution, instruction.vector[i]), bytes, lane) << 8 * bytes * i;
        }
        std::memcpy(lanes<u8>(execution, instruction.destination) + whole * lane, &value, static_cast<size_t>(whole));
    });
}

void unpack(Execution& execution, const Instruction& instruction) {
    int bytes = instruction.elementBytes;
    int whole = bytes * instruction.vectorSize;
    forEachLane(execution.mask, [&](int lane) {
        u64 value = element(source<u8>(execution, instruction.a), whole, lane);
        for (int i = 0; i < instruction.vectorSize; i++) {
            u8* target = lanes<u8>(execution, instruction.vector[i]) + bytes * lane;
            u64 part = value >> 8 * bytes * i;
            std::memcpy(target, &part, static_cast<size_t>(bytes));
        }
    });
}

void copyPredicate(Execution& execution, const Instruction& instruction) {
    u32 value = predicate(execution, instruction.a);
    writePredicate(execution, instruction.destination, instruction.operandNegated ? ~value : value);
}

/// %clock and its like: instructions of the block so far, which at least never goes back.
template <class T>
void readClock(Execution& execution, const Instruction& instruction) {
    T now = static_cast<T>(execution.blockInstructions);
    writeLanes<T>(execution, instruction.destination, [=](int) { return now; });
}

/// Between a space's own addresses and generic ones.
void convertAddress(Execution& execution, const Instruction& instruction) {
    const u64* a = source<u64>(execution, instruction.a);
    u64 added = static_cast<u64>(instruction.offset);
    writeLanes<u64>(execution, instruction.destination, [=](int i) { return a[i] + added; });
}

bool isClock(const std::string& name) {
    return name == "%clock" || name == "%clock64" || name == "%globaltimer";
}

void buildVectorMove(Decoder& decoder, bool packs) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    size_t count = decoder.operand(packs ? 1 : 0).elements.size();
    Type part{Family::BITS, type.bytes / static_cast<int>(count)};
    int bytes = decoder.vectorOf(packs ? 1 : 0, part);
    if (bytes != part.bytes) {
        decoder.unsupported("the elements do not fill it");
    }
    instruction.elementBytes = static_cast<u8>(bytes);
    if (packs) {
        instruction.destination = decoder.destination(0);
        instruction.handler = pack;
    } else {
        instruction.a = decoder.source(1, type);
        instruction.handler = unpack;
    }
}

void buildMove(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    decoder.expectOperands(2);
    bool packs = decoder.operand(1).form == Form::VECTOR;
    if (packs || decoder.operand(0).form == Form::VECTOR) {
        buildVectorMove(decoder, packs);
        return;
    }
    instruction.destination = decoder.destination(0);
    if (type.isPredicate()) {
        bool number = decoder.operand(1).form == Form::NUMBER;
        bool set = number && literal(decoder.operand(1).word, 4, false) != 0;
        instruction.a = number ? decoder.symbols().constant(4, set ? ALL_LANES : 0) : decoder.predicate(1);
        instruction.handler = copyPredicate;
    } else if (isClock(decoder.operand(1).word)) {
        instruction.handler = type.bytes == 4 ? readClock<u32> : readClock<u64>;
    } else {
        instruction.a = decoder.source(1, type);
        instruction.handler = byWidth<Unary<Copy>::Of>(type);
    }
}

void buildAddressConversion(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    bool fromGeneric = decoder.take("to");
    decoder.expectOperands(2);
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, U64);
    u64 window = decoder.take("shared") ? SHARED_WINDOW : decoder.take("local") ? LOCAL_WINDOW : 0;
    decoder.takeAny({"global", "const"});
    instruction.offset = static_cast<i64>(fromGeneric ? -window : window);
    instruction.handler = decoder.type().bytes == 8 ? convertAddress : nullptr;
}

}  // namespace

void addMoves(InstructionTable& table) {
    table.add({"mov"}, buildMove);
    table.add({"cvta"}, buildAddressConversion);
}

}  // namespace softcuda
