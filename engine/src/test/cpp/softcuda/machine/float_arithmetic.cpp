#include <cmath>
#include <cstring>
#include <type_traits>

#include "machine/approximation.h"
#include "machine/families.h"
#include "machine/handlers.h"

// Flushing of subnormal inputs and results is the processor's mode, set by the warp before the instruction.
// What only copies or compares bits must flush by itself.

namespace softcuda {

namespace {

template <class T>
using BitsOf = std::conditional_t<sizeof(T) == 4, u32, u64>;

template <class T>
BitsOf<T> bitsOf(T value) {
    BitsOf<T> bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

template <class T>
T fromBits(BitsOf<T> bits) {
    T value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

template <class T>
constexpr BitsOf<T> SIGN = BitsOf<T>{1} << (8 * sizeof(T) - 1);

constexpr u32 SINGLE_EXPONENT = 0x7f800000u;

/// Zero of the same sign for a subnormal number; doubles are never flushed.
template <class T>
T flushed(T value) {
    if constexpr (sizeof(T) == 4) {
        u32 bits = bitsOf(value);
        return fromBits<T>((bits & SINGLE_EXPONENT) == 0 ? bits & SIGN<T> : bits);
    }
    return value;
}

struct Add {
    template <class T>
    static T of(T a, T b) {
        return a + b;
    }
};

struct Subtract {
    template <class T>
    static T of(T a, T b) {
        return a - b;
    }
};

struct Multiply {
    template <class T>
    static T of(T a, T b) {
        return a * b;
    }
};

struct Divide {
    template <class T>
    static T of(T a, T b) {
        return a / b;
    }
};

struct ApproximateDivide {
    template <class T>
    static T of(T a, T b) {
        return approximate(a / b);
    }
};

struct FusedMultiplyAdd {
    template <class T>
    static T of(T a, T b, T c) {
        return std::fma(a, b, c);
    }
};

/// A NaN gives way to the other operand; -0 is less than +0.
struct Minimum {
    template <class T>
    static T of(T a, T b) {
        T lesser = a < b ? a : b < a ? b : fromBits<T>(bitsOf(a) | bitsOf(b));
        return a != a ? b : b != b ? a : lesser;
    }
};

struct Maximum {
    template <class T>
    static T of(T a, T b) {
        T greater = a > b ? a : b > a ? b : fromBits<T>(bitsOf(a) & bitsOf(b));
        return a != a ? b : b != b ? a : greater;
    }
};

struct Negate {
    template <class T>
    static T of(T a) {
        return fromBits<T>(bitsOf(a) ^ SIGN<T>);
    }
};

struct Absolute {
    template <class T>
    static T of(T a) {
        return fromBits<T>(bitsOf(a) & ~SIGN<T>);
    }
};

template <class Operation>
struct Flushed {
    template <class T>
    static T of(T a) {
        return Operation::of(flushed(a));
    }

    template <class T>
    static T of(T a, T b) {
        return Operation::of(flushed(a), flushed(b));
    }
};

/// `.sat`: into [0, 1], NaN to 0.
template <class Operation>
struct Saturated {
    template <class T, class... More>
    static T of(T a, More... more) {
        T value = Operation::of(a, more...);
        return value > T{0} ? (value < T{1} ? value : T{1}) : T{0};
    }
};

template <class Operation>
Handler two(Type type, bool saturated) {
    return saturated ? singleOrDouble<Binary<Saturated<Operation>>::template Of>(type)
                     : singleOrDouble<Binary<Operation>::template Of>(type);
}

template <class Operation>
Handler twoOrFlushed(Type type, bool flush) {
    return flush ? singleOrDouble<Binary<Flushed<Operation>>::template Of>(type)
                 : singleOrDouble<Binary<Operation>::template Of>(type);
}

template <class Operation>
Handler oneOrFlushed(Type type, bool flush) {
    return flush ? singleOrDouble<Unary<Flushed<Operation>>::template Of>(type)
                 : singleOrDouble<Unary<Operation>::template Of>(type);
}

Handler handlerOf(const std::string& name, Type type, bool flush, bool saturated, bool approximated) {
    if (name == "add") {
        return two<Add>(type, saturated);
    }
    if (name == "sub") {
        return two<Subtract>(type, saturated);
    }
    if (name == "mul") {
        return two<Multiply>(type, saturated);
    }
    if (name == "fma" || name == "mad") {
        return saturated ? singleOrDouble<Ternary<Saturated<FusedMultiplyAdd>>::Of>(type)
                         : singleOrDouble<Ternary<FusedMultiplyAdd>::Of>(type);
    }
    if (name == "div" && !saturated) {
        return approximated ? (type.bytes == 4 ? binary<float, ApproximateDivide> : nullptr)
                            : two<Divide>(type, false);
    }
    if (saturated) {
        return nullptr;
    }
    if (name == "min") {
        return twoOrFlushed<Minimum>(type, flush);
    }
    if (name == "max") {
        return twoOrFlushed<Maximum>(type, flush);
    }
    if (name == "neg") {
        return oneOrFlushed<Negate>(type, flush);
    }
    return name == "abs" ? oneOrFlushed<Absolute>(type, flush) : nullptr;
}

}  // namespace

void buildFloatArithmetic(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    bool flush = decoder.takeFlush();
    bool approximated = decoder.takeAny({"approx", "full"});
    // Rounding to nearest is what the processor does; other directions stay in the list and are refused.
    decoder.take("rn");
    bool saturated = decoder.take("sat");
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, type);
    if (decoder.operandCount() > 2) {
        instruction.b = decoder.source(2, type);
    }
    if (decoder.operandCount() > 3) {
        instruction.c = decoder.source(3, type);
    }
    instruction.handler = handlerOf(decoder.name(), type, flush, saturated, approximated);
}

}  // namespace softcuda
