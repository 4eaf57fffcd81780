#include <cstring>

#include "machine/addressing.h"
#include "machine/families.h"
#include "machine/handlers.h"

namespace softcuda {

namespace {

/// Loads elements of type M into registers of type R, which is as wide or wider.
template <class M, class R>
void load(Execution& execution, const Instruction& instruction) {
    u64 host[LANES];
    resolve(execution, instruction, static_cast<int>(sizeof(M)) * instruction.vectorSize, Access::READ, host);
    for (int element = 0; element < instruction.vectorSize; element++) {
        R* target = lanes<R>(execution, instruction.vector[element]);
        auto copy = [&](int i) { target[i] = static_cast<R>(reinterpret_cast<const M*>(host[i])[element]); };
        if (execution.mask == ALL_LANES) {
            for (int i = 0; i < LANES; i++) {
                copy(i);
            }
        } else {
            forEachLane(execution.mask, copy);
        }
    }
}

template <class M, class R>
void store(Execution& execution, const Instruction& instruction) {
    u64 host[LANES];
    resolve(execution, instruction, static_cast<int>(sizeof(M)) * instruction.vectorSize, Access::WRITE, host);
    for (int element = 0; element < instruction.vectorSize; element++) {
        const R* value = source<R>(execution, instruction.vector[element]);
        forEachLane(execution.mask, [&](int i) { reinterpret_cast<M*>(host[i])[element] = static_cast<M>(value[i]); });
    }
}

/// A kernel parameter is the same for all lanes.
template <class M, class R>
void loadParameter(Execution& execution, const Instruction& instruction) {
    for (int element = 0; element < instruction.vectorSize; element++) {
        M value;
        u64 offset = static_cast<u64>(instruction.offset) + static_cast<u64>(element) * sizeof(M);
        std::memcpy(&value, execution.launch->parameters + offset, sizeof(M));
        R wide = static_cast<R>(value);
        writeLanes<R>(execution, instruction.vector[element], [=](int) { return wide; });
    }
}

template <template <class, class> class Access>
Handler handlerFor(Type type, int registerBytes) {
    bool isSigned = type.isSigned();
    switch (type.bytes * 10 + registerBytes) {
        case 12: return isSigned ? Access<i8, i16>::handler : Access<u8, u16>::handler;
        case 14: return isSigned ? Access<i8, i32>::handler : Access<u8, u32>::handler;
        case 18: return isSigned ? Access<i8, i64>::handler : Access<u8, u64>::handler;
        case 22: return Access<u16, u16>::handler;
        case 24: return isSigned ? Access<i16, i32>::handler : Access<u16, u32>::handler;
        case 28: return isSigned ? Access<i16, i64>::handler : Access<u16, u64>::handler;
        case 44: return Access<u32, u32>::handler;
        case 48: return isSigned ? Access<i32, i64>::handler : Access<u32, u64>::handler;
        case 88: return Access<u64, u64>::handler;
        default: return nullptr;
    }
}

template <class M, class R>
struct Load {
    static constexpr Handler handler = load<M, R>;
};

template <class M, class R>
struct Store {
    static constexpr Handler handler = store<M, R>;
};

template <class M, class R>
struct LoadParameter {
    static constexpr Handler handler = loadParameter<M, R>;
};

void takeCacheHints(Decoder& decoder) {
    decoder.takeAny({"ca", "cg", "cs", "lu", "cv", "wb", "wt", "volatile", "weak", "v2", "v4"});
}

Space takeSpace(Decoder& decoder) {
    if (decoder.take("global") || decoder.take("const")) {
        return Space::GLOBAL;
    }
    if (decoder.take("shared")) {
        return Space::SHARED;
    }
    return decoder.take("local") ? Space::LOCAL : Space::GENERIC;
}

void buildParameter(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    int registerBytes = decoder.vectorOf(0, type);
    const Operand& written = decoder.operand(1);
    const Variable* parameter = decoder.symbols().findVariable(written.word);
    if (parameter == nullptr || parameter->kind != Variable::PARAMETER) {
        decoder.unsupported("no parameter: " + written.word);
    }
    u64 added = written.addend.empty() ? 0 : literal(written.addend, 8, false);
    instruction.offset = static_cast<i64>(parameter->value + added);
    instruction.handler = handlerFor<LoadParameter>(type, registerBytes);
}

void buildLoad(Decoder& decoder) {
    takeCacheHints(decoder);
    decoder.expectOperands(2);
    if (decoder.take("param")) {
        buildParameter(decoder);
        return;
    }
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    instruction.space = takeSpace(decoder);
    instruction.nonCoherent = decoder.take("nc");
    instruction.elementBytes = static_cast<u8>(type.bytes);
    int registerBytes = decoder.vectorOf(0, type);
    decoder.address(1);
    instruction.handler = handlerFor<Load>(type, registerBytes);
}

void buildStore(Decoder& decoder) {
    takeCacheHints(decoder);
    decoder.expectOperands(2);
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    instruction.space = takeSpace(decoder);
    instruction.elementBytes = static_cast<u8>(type.bytes);
    int registerBytes = decoder.vectorOf(1, type);
    decoder.address(0);
    instruction.handler = handlerFor<Store>(type, registerBytes);
}

}  // namespace

void addMemory(InstructionTable& table) {
    table.add({"ld", "ldu"}, buildLoad);
    table.add({"st"}, buildStore);
}

}  // namespace softcuda
