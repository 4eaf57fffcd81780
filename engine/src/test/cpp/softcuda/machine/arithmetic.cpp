#include <type_traits>

#include "machine/families.h"
#include "machine/handlers.h"

// Integer arithmetic wraps (-fwrapv): PTX knows no overflow.

namespace softcuda {

namespace {

struct Add {
    template <class T>
    static T of(T a, T b) {
        return static_cast<T>(a + b);
    }
};

struct Subtract {
    template <class T>
    static T of(T a, T b) {
        return static_cast<T>(a - b);
    }
};

struct MultiplyLow {
    template <class T>
    static T of(T a, T b) {
        // u16 * u16 would overflow the int it is promoted to.
        return static_cast<T>(static_cast<u64>(a) * static_cast<u64>(b));
    }
};

struct MultiplyHigh {
    template <class T>
    static T of(T a, T b) {
        if constexpr (sizeof(T) == 8) {
            using Wide = std::conditional_t<std::is_signed_v<T>, __int128, unsigned __int128>;
            return static_cast<T>(static_cast<Wide>(a) * static_cast<Wide>(b) >> 64);
        } else {
            using Wide = std::conditional_t<std::is_signed_v<T>, i64, u64>;
            return static_cast<T>(static_cast<Wide>(a) * static_cast<Wide>(b) >> 8 * sizeof(T));
        }
    }
};

struct MultiplyAdd {
    template <class T>
    static T of(T a, T b, T c) {
        return static_cast<T>(MultiplyLow::of(a, b) + c);
    }
};

struct MultiplyHighAdd {
    template <class T>
    static T of(T a, T b, T c) {
        return static_cast<T>(MultiplyHigh::of(a, b) + c);
    }
};

/// By zero: all bits set, as the cards give; PTX leaves it open.
struct Divide {
    template <class T>
    static T of(T a, T b) {
        if (b == 0) {
            return static_cast<T>(~T{0});
        }
        // The least number by -1 would trap here; on the card it wraps.
        return std::is_signed_v<T> && b == static_cast<T>(-1) ? static_cast<T>(-a) : static_cast<T>(a / b);
    }
};

struct Remainder {
    template <class T>
    static T of(T a, T b) {
        if (b == 0) {
            return a;
        }
        return std::is_signed_v<T> && b == static_cast<T>(-1) ? T{0} : static_cast<T>(a % b);
    }
};

struct Minimum {
    template <class T>
    static T of(T a, T b) {
        return a < b ? a : b;
    }
};

struct Maximum {
    template <class T>
    static T of(T a, T b) {
        return a > b ? a : b;
    }
};

struct Negate {
    template <class T>
    static T of(T a) {
        return static_cast<T>(-a);
    }
};

struct Absolute {
    template <class T>
    static T of(T a) {
        return a < 0 ? static_cast<T>(-a) : a;
    }
};

struct SumOfDifferences {
    template <class T>
    static T of(T a, T b, T c) {
        return static_cast<T>(c + (a < b ? b - a : a - b));
    }
};

template <class Narrow, class Wide>
void multiplyWide(Execution& execution, const Instruction& instruction) {
    const Narrow* a = source<Narrow>(execution, instruction.a);
    const Narrow* b = source<Narrow>(execution, instruction.b);
    writeLanes<Wide>(execution, instruction.destination,
            [=](int i) { return static_cast<Wide>(static_cast<Wide>(a[i]) * static_cast<Wide>(b[i])); });
}

template <class Narrow, class Wide>
void multiplyAddWide(Execution& execution, const Instruction& instruction) {
    const Narrow* a = source<Narrow>(execution, instruction.a);
    const Narrow* b = source<Narrow>(execution, instruction.b);
    const Wide* c = source<Wide>(execution, instruction.c);
    writeLanes<Wide>(execution, instruction.destination,
            [=](int i) { return static_cast<Wide>(static_cast<Wide>(a[i]) * static_cast<Wide>(b[i]) + c[i]); });
}

Handler wideHandler(Type type, bool adds) {
    if (type.bytes == 2) {
        return type.isSigned() ? (adds ? multiplyAddWide<i16, i32> : multiplyWide<i16, i32>)
                               : (adds ? multiplyAddWide<u16, u32> : multiplyWide<u16, u32>);
    }
    if (type.bytes == 4) {
        return type.isSigned() ? (adds ? multiplyAddWide<i32, i64> : multiplyWide<i32, i64>)
                               : (adds ? multiplyAddWide<u32, u64> : multiplyWide<u32, u64>);
    }
    return nullptr;
}

/// mul and mad: the low half, the high half, or twice as wide.
void buildProduct(Decoder& decoder, bool adds) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    if (decoder.take("wide")) {
        if (adds) {
            instruction.c = decoder.source(3, {type.family, type.bytes * 2});
        }
        instruction.handler = wideHandler(type, adds);
        return;
    }
    if (adds) {
        instruction.c = decoder.source(3, type);
    }
    if (decoder.take("hi")) {
        instruction.handler = adds ? signedOrUnsigned<Ternary<MultiplyHighAdd>::Of>(type)
                                   : signedOrUnsigned<Binary<MultiplyHigh>::Of>(type);
    } else if (decoder.take("lo")) {
        instruction.handler =
                adds ? byWidth<Ternary<MultiplyAdd>::Of>(type) : byWidth<Binary<MultiplyLow>::Of>(type);
    }
}

Handler twoOperandHandler(const std::string& name, Type type) {
    if (name == "add") {
        return byWidth<Binary<Add>::Of>(type);
    }
    if (name == "sub") {
        return byWidth<Binary<Subtract>::Of>(type);
    }
    if (name == "div") {
        return signedOrUnsigned<Binary<Divide>::Of>(type);
    }
    if (name == "rem") {
        return signedOrUnsigned<Binary<Remainder>::Of>(type);
    }
    return name == "min" ? signedOrUnsigned<Binary<Minimum>::Of>(type) : signedOrUnsigned<Binary<Maximum>::Of>(type);
}

void buildTwoOperands(Decoder& decoder) {
    Type type = decoder.type();
    if (type.isFloat()) {
        buildFloatArithmetic(decoder);
        return;
    }
    Instruction& instruction = decoder.instruction;
    bool adds = decoder.name() == "mad";
    decoder.expectOperands(adds ? 4 : 3);
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, type);
    instruction.b = decoder.source(2, type);
    if (decoder.name() == "mul" || adds) {
        buildProduct(decoder, adds);
    } else {
        instruction.handler = twoOperandHandler(decoder.name(), type);
    }
}

void buildOneOperand(Decoder& decoder) {
    Type type = decoder.type();
    if (type.isFloat()) {
        buildFloatArithmetic(decoder);
        return;
    }
    decoder.expectOperands(2);
    decoder.instruction.destination = decoder.destination(0);
    decoder.instruction.a = decoder.source(1, type);
    decoder.instruction.handler = decoder.name() == "neg" ? signedOrUnsigned<Unary<Negate>::Of>(type)
                                                          : signedOrUnsigned<Unary<Absolute>::Of>(type);
}

void buildSumOfDifferences(Decoder& decoder) {
    Type type = decoder.type();
    decoder.expectOperands(4);
    decoder.instruction.destination = decoder.destination(0);
    decoder.instruction.a = decoder.source(1, type);
    decoder.instruction.b = decoder.source(2, type);
    decoder.instruction.c = decoder.source(3, type);
    decoder.instruction.handler = signedOrUnsigned<Ternary<SumOfDifferences>::Of>(type);
}

template <class A, class B>
void dotOfBytes(Execution& execution, const Instruction& instruction) {
    const u32* a = source<u32>(execution, instruction.a);
    const u32* b = source<u32>(execution, instruction.b);
    const i32* c = source<i32>(execution, instruction.c);
    writeLanes<i32>(execution, instruction.destination, [=](int i) {
        i32 sum = c[i];
        for (int shift = 0; shift < 32; shift += 8) {
            sum += static_cast<i32>(static_cast<A>(a[i] >> shift)) * static_cast<i32>(static_cast<B>(b[i] >> shift));
        }
        return sum;
    });
}

void buildDot(Decoder& decoder) {
    decoder.expectOperands(4);
    bool first = decoder.firstType().isSigned();
    bool second = decoder.type().isSigned();
    Instruction& instruction = decoder.instruction;
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, B32);
    instruction.b = decoder.source(2, B32);
    instruction.c = decoder.source(3, B32);
    instruction.handler = first ? (second ? dotOfBytes<i8, i8> : dotOfBytes<i8, u8>)
                                : (second ? dotOfBytes<u8, i8> : dotOfBytes<u8, u8>);
}

}  // namespace

void addArithmetic(InstructionTable& table) {
    table.add({"add", "sub", "mul", "mad", "div", "rem", "min", "max"}, buildTwoOperands);
    table.add({"fma"}, buildFloatArithmetic);
    table.add({"neg", "abs"}, buildOneOperand);
    table.add({"sad"}, buildSumOfDifferences);
    table.add({"dp4a"}, buildDot);
}

}  // namespace softcuda
