#include <algorithm>
#include <type_traits>

#include "machine/families.h"
#include "machine/handlers.h"

namespace softcuda {

namespace {

struct And {
    template <class T>
    static T of(T a, T b) {
        return a & b;
    }
};

struct Or {
    template <class T>
    static T of(T a, T b) {
        return a | b;
    }
};

struct ExclusiveOr {
    template <class T>
    static T of(T a, T b) {
        return a ^ b;
    }
};

struct Not {
    template <class T>
    static T of(T a) {
        return static_cast<T>(~a);
    }
};

struct LogicalNot {
    template <class T>
    static T of(T a) {
        return a == 0 ? 1 : 0;
    }
};

/// Amounts of the width or more shift everything out, where C++ would leave the result open.
struct ShiftLeft {
    template <class T>
    static T of(T a, u32 amount) {
        constexpr u32 BITS = 8 * sizeof(T);
        return amount < BITS ? static_cast<T>(static_cast<u64>(a) << (amount & 63)) : T{0};
    }
};

/// Arithmetic for signed types: the sign fills up.
struct ShiftRight {
    template <class T>
    static T of(T a, u32 amount) {
        constexpr u32 BITS = 8 * sizeof(T);
        if constexpr (std::is_signed_v<T>) {
            return static_cast<T>(a >> std::min(amount, BITS - 1));
        } else {
            return amount < BITS ? static_cast<T>(a >> (amount & (BITS - 1))) : T{0};
        }
    }
};

template <class Operation>
struct Shift {
    template <class T>
    struct Of {
        static void run(Execution& execution, const Instruction& instruction) {
            const T* a = source<T>(execution, instruction.a);
            const u32* amount = source<u32>(execution, instruction.b);
            writeLanes<T>(execution, instruction.destination, [=](int i) { return Operation::of(a[i], amount[i]); });
        }
        static constexpr Handler handler = run;
    };
};

/// Bit field of `length` bits from `position`; what lies beyond the top is 0, or copies of the sign bit.
template <class T>
T extractField(T a, u32 position, u32 length) {
    constexpr u32 BITS = 8 * sizeof(T);
    using Unsigned = std::make_unsigned_t<T>;
    position &= 255;
    length &= 255;
    if (length == 0) {
        return 0;
    }
    u32 top = std::min(position + length - 1, BITS - 1);
    bool negative = std::is_signed_v<T> && (static_cast<Unsigned>(a) >> top & 1) != 0;
    Unsigned shifted = position < BITS ? static_cast<Unsigned>(a) >> position : 0;
    u32 kept = position < BITS ? std::min(length, BITS - position) : 0;
    Unsigned mask = kept >= BITS ? ~Unsigned{0} : (Unsigned{1} << kept) - 1;
    return static_cast<T>(negative ? shifted | ~mask : shifted & mask);
}

template <class T>
T insertField(T a, T into, u32 position, u32 length) {
    constexpr u32 BITS = 8 * sizeof(T);
    position &= 255;
    length &= 255;
    if (length == 0 || position >= BITS) {
        return into;
    }
    T mask = static_cast<T>((length >= BITS ? ~T{0} : (T{1} << length) - 1) << position);
    return static_cast<T>((into & ~mask) | (a << position & mask));
}

template <class T>
struct ExtractField {
    static void run(Execution& execution, const Instruction& instruction) {
        const T* a = source<T>(execution, instruction.a);
        const u32* position = source<u32>(execution, instruction.b);
        const u32* length = source<u32>(execution, instruction.c);
        writeLanes<T>(execution, instruction.destination,
                [=](int i) { return extractField(a[i], position[i], length[i]); });
    }
    static constexpr Handler handler = run;
};

template <class T>
struct InsertField {
    static void run(Execution& execution, const Instruction& instruction) {
        const T* a = source<T>(execution, instruction.a);
        const T* into = source<T>(execution, instruction.b);
        const u32* position = source<u32>(execution, instruction.c);
        const u32* length = source<u32>(execution, instruction.d);
        writeLanes<T>(execution, instruction.destination,
                [=](int i) { return insertField(a[i], into[i], position[i], length[i]); });
    }
    static constexpr Handler handler = run;
};

/// Every selector nibble picks one of the 8 bytes of {b, a}; its top bit asks for the byte's sign instead.
u32 permuteBytes(u32 a, u32 b, u32 selectors) {
    u64 bytes = static_cast<u64>(b) << 32 | a;
    u32 result = 0;
    for (int i = 0; i < 4; i++) {
        u32 selector = selectors >> 4 * i & 15;
        u32 byte = static_cast<u32>(bytes >> 8 * (selector & 7)) & 0xff;
        u32 sign = (byte & 0x80) != 0 ? 0xff : 0;
        result |= ((selector & 8) != 0 ? sign : byte) << 8 * i;
    }
    return result;
}

void permute(Execution& execution, const Instruction& instruction) {
    const u32* a = source<u32>(execution, instruction.a);
    const u32* b = source<u32>(execution, instruction.b);
    const u32* selectors = source<u32>(execution, instruction.c);
    writeLanes<u32>(execution, instruction.destination, [=](int i) { return permuteBytes(a[i], b[i], selectors[i]); });
}

/// Any function of three bits, given as its truth table: bit 4a + 2b + c of the table is the result.
void lookUp(Execution& execution, const Instruction& instruction) {
    const u32* a = source<u32>(execution, instruction.a);
    const u32* b = source<u32>(execution, instruction.b);
    const u32* c = source<u32>(execution, instruction.c);
    u32 table = *source<u32>(execution, instruction.d);
    writeLanes<u32>(execution, instruction.destination, [=](int i) {
        u32 result = 0;
        for (u32 row = 0; row < 8; row++) {
            u32 match = ((row & 4) != 0 ? a[i] : ~a[i]) & ((row & 2) != 0 ? b[i] : ~b[i]) & ((row & 1) != 0 ? c[i] : ~c[i]);
            result |= (table >> row & 1) != 0 ? match : 0;
        }
        return result;
    });
}

/// shf: the 64 bits {b, a} shifted; the left form keeps the upper word, the right form the lower one.
template <bool LEFT, bool WRAPS>
void funnelShift(Execution& execution, const Instruction& instruction) {
    const u32* a = source<u32>(execution, instruction.a);
    const u32* b = source<u32>(execution, instruction.b);
    const u32* amount = source<u32>(execution, instruction.c);
    writeLanes<u32>(execution, instruction.destination, [=](int i) {
        u32 shift = WRAPS ? amount[i] & 31 : std::min(amount[i], 32u);
        u64 both = static_cast<u64>(b[i]) << 32 | a[i];
        return static_cast<u32>(LEFT ? both << shift >> 32 : both >> shift);
    });
}

template <class T>
struct CountOnes {
    static void run(Execution& execution, const Instruction& instruction) {
        const T* a = source<T>(execution, instruction.a);
        writeLanes<u32>(execution, instruction.destination,
                [=](int i) { return static_cast<u32>(__builtin_popcountll(a[i])); });
    }
    static constexpr Handler handler = run;
};

template <class T>
struct LeadingZeros {
    static void run(Execution& execution, const Instruction& instruction) {
        const T* a = source<T>(execution, instruction.a);
        constexpr u32 BITS = 8 * sizeof(T);
        writeLanes<u32>(execution, instruction.destination, [=](int i) {
            return a[i] == 0 ? BITS : static_cast<u32>(__builtin_clzll(a[i])) - (64 - BITS);
        });
    }
    static constexpr Handler handler = run;
};

struct Reverse {
    template <class T>
    static T of(T a) {
        T result = 0;
        for (u32 bit = 0; bit < 8 * sizeof(T); bit++) {
            result |= (a >> bit & 1) << (8 * sizeof(T) - 1 - bit);
        }
        return result;
    }
};

void combinePredicates(Execution& execution, const Instruction& instruction) {
    u32 a = predicate(execution, instruction.a);
    u32 b = predicate(execution, instruction.b);
    u32 results[] = {a & b, a | b, a ^ b, ~a};
    writePredicate(execution, instruction.destination, results[instruction.variant]);
}

void buildLogic(Decoder& decoder) {
    static const std::unordered_map<std::string, u8> variants = {{"and", 0}, {"or", 1}, {"xor", 2}, {"not", 3}};
    Instruction& instruction = decoder.instruction;
    const std::string& name = decoder.name();
    Type type = decoder.type();
    bool one = name == "not" || name == "cnot";
    decoder.expectOperands(one ? 2 : 3);
    instruction.destination = decoder.destination(0);
    if (type.isPredicate()) {
        instruction.variant = variants.at(name);
        instruction.a = decoder.predicate(1);
        instruction.b = one ? instruction.a : decoder.predicate(2);
        instruction.handler = combinePredicates;
        return;
    }
    instruction.a = decoder.source(1, type);
    if (one) {
        instruction.handler =
                name == "not" ? byWidth<Unary<Not>::Of>(type) : byWidth<Unary<LogicalNot>::Of>(type);
        return;
    }
    instruction.b = decoder.source(2, type);
    instruction.handler = name == "and" ? byWidth<Binary<And>::Of>(type)
            : name == "or"              ? byWidth<Binary<Or>::Of>(type)
                                        : byWidth<Binary<ExclusiveOr>::Of>(type);
}

void buildShift(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    decoder.expectOperands(3);
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, type);
    instruction.b = decoder.source(2, U32);
    instruction.handler = decoder.name() == "shl" ? byWidth<Shift<ShiftLeft>::Of>(type)
                                                  : signedOrUnsigned<Shift<ShiftRight>::Of>(type);
}

void buildFields(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    bool extracts = decoder.name() == "bfe";
    decoder.expectOperands(extracts ? 4 : 5);
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, type);
    instruction.b = decoder.source(2, extracts ? U32 : type);
    instruction.c = decoder.source(3, U32);
    if (type.bytes < 4) {
        return;
    }
    if (extracts) {
        instruction.handler = signedOrUnsigned<ExtractField>(type);
    } else {
        instruction.d = decoder.source(4, U32);
        instruction.handler = type.bytes == 4 ? InsertField<u32>::handler : InsertField<u64>::handler;
    }
}

void buildWords(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, type);
    instruction.b = decoder.source(2, type);
    instruction.c = decoder.source(3, U32);
    if (decoder.name() == "prmt") {
        decoder.expectOperands(4);
        instruction.handler = permute;
    } else if (decoder.name() == "lop3") {
        decoder.expectOperands(5);
        instruction.d = decoder.source(4, U32);
        instruction.handler = lookUp;
    } else {
        bool left = decoder.take("l");
        bool right = !left && decoder.take("r");
        bool wraps = decoder.take("wrap");
        if ((!left && !right) || (!wraps && !decoder.take("clamp"))) {
            decoder.unsupported("direction or mode missing");
        }
        instruction.handler = left ? (wraps ? funnelShift<true, true> : funnelShift<true, false>)
                                   : (wraps ? funnelShift<false, true> : funnelShift<false, false>);
    }
}

void buildCounts(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    decoder.expectOperands(2);
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, type);
    bool wide = type.bytes == 8;
    if (type.bytes < 4) {
        return;
    }
    if (decoder.name() == "popc") {
        instruction.handler = wide ? CountOnes<u64>::handler : CountOnes<u32>::handler;
    } else if (decoder.name() == "clz") {
        instruction.handler = wide ? LeadingZeros<u64>::handler : LeadingZeros<u32>::handler;
    } else {
        instruction.handler = wide ? unary<u64, Reverse> : unary<u32, Reverse>;
    }
}

}  // namespace

void addBitOperations(InstructionTable& table) {
    table.add({"and", "or", "xor", "not", "cnot"}, buildLogic);
    table.add({"shl", "shr"}, buildShift);
    table.add({"bfe", "bfi"}, buildFields);
    table.add({"prmt", "lop3", "shf"}, buildWords);
    table.add({"popc", "clz", "brev"}, buildCounts);
}

}  // namespace softcuda
