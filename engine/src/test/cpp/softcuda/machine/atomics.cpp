#include <algorithm>
#include <cstring>
#include <mutex>

#include "machine/addressing.h"
#include "machine/families.h"
#include "machine/handlers.h"

namespace softcuda {

namespace {

enum Change : u8 { ADD, MINIMUM, MAXIMUM, EXCHANGE, COMPARE, AND, OR, XOR, INCREMENT, DECREMENT };

const std::unordered_map<std::string, Change>& changes() {
    static const std::unordered_map<std::string, Change> table = {
        {"add", ADD}, {"min", MINIMUM}, {"max", MAXIMUM}, {"exch", EXCHANGE}, {"cas", COMPARE},
        {"and", AND}, {"or", OR},       {"xor", XOR},     {"inc", INCREMENT}, {"dec", DECREMENT}};
    return table;
}

template <class T>
T changed(Change change, T old, T b, T c) {
    switch (change) {
        case ADD: return static_cast<T>(old + b);
        case MINIMUM: return std::min(old, b);
        case MAXIMUM: return std::max(old, b);
        case EXCHANGE: return b;
        case COMPARE: return old == b ? c : old;
        case AND: return static_cast<T>(static_cast<u64>(old) & static_cast<u64>(b));
        case OR: return static_cast<T>(static_cast<u64>(old) | static_cast<u64>(b));
        case XOR: return static_cast<T>(static_cast<u64>(old) ^ static_cast<u64>(b));
        case INCREMENT: return old >= b ? T{0} : static_cast<T>(old + 1);
        case DECREMENT: return old == 0 || old > b ? b : static_cast<T>(old - 1);
    }
    return old;
}

std::mutex& memoryMutex() {
    static std::mutex mutex;
    return mutex;
}

template <class T>
void atomic(Execution& execution, const Instruction& instruction) {
    u64 host[LANES];
    resolve(execution, instruction, sizeof(T), Access::ATOMIC, host);
    const T* b = source<T>(execution, instruction.b);
    const T* c = source<T>(execution, instruction.c);
    // destination2 doubles as the mark that the old value is wanted.
    T* target = instruction.destination2 == NO_REGISTER ? nullptr : lanes<T>(execution, instruction.destination);
    std::lock_guard<std::mutex> lock(memoryMutex());
    forEachLane(execution.mask, [&](int lane) {
        T* place = reinterpret_cast<T*>(host[lane]);
        T old = *place;
        *place = changed(static_cast<Change>(instruction.variant), old, b[lane], c[lane]);
        if (target != nullptr) {
            target[lane] = old;
        }
    });
}

Handler handlerFor(Type type) {
    if (type.isFloat()) {
        return type.bytes == 4 ? atomic<float> : type.bytes == 8 ? atomic<double> : nullptr;
    }
    if (type.bytes == 4) {
        return type.isSigned() ? atomic<i32> : atomic<u32>;
    }
    return type.bytes == 8 ? (type.isSigned() ? atomic<i64> : atomic<u64>) : nullptr;
}

void build(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    decoder.takeAny({"relaxed", "cta", "gpu", "sys", "noftz"});
    instruction.space = decoder.take("global") ? Space::GLOBAL : decoder.take("shared") ? Space::SHARED : Space::GENERIC;
    instruction.variant = decoder.takeOne(changes());
    instruction.elementBytes = static_cast<u8>(type.bytes);
    if (decoder.name() == "atom") {
        instruction.destination = decoder.destination(0);
        instruction.destination2 = instruction.destination;
        decoder.dropOperand(0);
    }
    decoder.expectOperands(instruction.variant == COMPARE ? 3 : 2);
    decoder.address(0);
    instruction.b = decoder.source(1, type);
    instruction.c = instruction.variant == COMPARE ? decoder.source(2, type) : instruction.b;
    instruction.handler = handlerFor(type);
}

}  // namespace

void addAtomics(InstructionTable& table) {
    table.add({"atom", "red"}, build);
}

}  // namespace softcuda
