#include <immintrin.h>

#include "machine/families.h"
#include "machine/handlers.h"

namespace softcuda {

namespace {

// The ordered relations are false where an operand is NaN; the unordered ones (equ, neu ...) are true.
struct Equal {
    template <class T>
    static bool of(T a, T b) {
        return a == b;
    }
};

struct NotEqual {
    template <class T>
    static bool of(T a, T b) {
        return a < b || a > b;
    }
};

struct Less {
    template <class T>
    static bool of(T a, T b) {
        return a < b;
    }
};

struct LessOrEqual {
    template <class T>
    static bool of(T a, T b) {
        return a <= b;
    }
};

struct BothNumbers {
    template <class T>
    static bool of(T a, T b) {
        return a == a && b == b;
    }
};

template <class Relation>
struct Swapped {
    template <class T>
    static bool of(T a, T b) {
        return Relation::of(b, a);
    }
};

template <class Relation>
struct Opposite {
    template <class T>
    static bool of(T a, T b) {
        return !Relation::of(a, b);
    }
};

/// One bit per lane from one word per lane, 0 or -1.
u32 gather(const i32* words) {
    u32 bits = 0;
#ifdef __AVX__
    for (int i = 0; i < LANES; i += 8) {
        __m256 eight = _mm256_load_ps(reinterpret_cast<const float*>(words + i));
        bits |= static_cast<u32>(_mm256_movemask_ps(eight)) << i;
    }
#else
    for (int i = 0; i < LANES; i++) {
        bits |= words[i] != 0 ? 1u << i : 0;
    }
#endif
    return bits;
}

enum Combination : u8 { ALONE, AND, OR, XOR };

u32 combine(Combination how, u32 result, u32 other) {
    switch (how) {
        case ALONE: return result;
        case AND: return result & other;
        case OR: return result | other;
        case XOR: return result ^ other;
    }
    return result;
}

template <class T, class Relation>
u32 compareLanes(const T* a, const T* b) {
    alignas(64) i32 words[LANES];
#pragma GCC ivdep
    for (int i = 0; i < LANES; i++) {
        words[i] = Relation::of(a[i], b[i]) ? -1 : 0;
    }
    return gather(words);
}

template <class T, class Relation>
void compare(Execution& execution, const Instruction& instruction) {
    u32 result = compareLanes<T, Relation>(source<T>(execution, instruction.a), source<T>(execution, instruction.b));
    auto how = static_cast<Combination>(instruction.variant);
    u32 other = 0;
    if (how != ALONE) {
        other = predicate(execution, instruction.c);
        other = instruction.operandNegated ? ~other : other;
    }
    u32 negated = combine(how, ~result, other);
    writePredicate(execution, instruction.destination, combine(how, result, other));
    if (instruction.destination2 != NO_REGISTER) {
        writePredicate(execution, instruction.destination2, negated);
    }
}

template <class Relation>
struct Comparison {
    template <class T>
    struct Of {
        static constexpr Handler handler = compare<T, Relation>;
    };
};

template <class Relation>
Handler handlerFor(Type type) {
    return type.isFloat() ? singleOrDouble<Comparison<Relation>::template Of>(type)
                          : signedOrUnsigned<Comparison<Relation>::template Of>(type);
}

using Chooser = Handler (*)(Type);

const std::unordered_map<std::string, Chooser>& relations() {
    static const std::unordered_map<std::string, Chooser> table = {
        {"eq", handlerFor<Equal>},
        {"ne", handlerFor<NotEqual>},
        {"lt", handlerFor<Less>},
        {"le", handlerFor<LessOrEqual>},
        {"gt", handlerFor<Swapped<Less>>},
        {"ge", handlerFor<Swapped<LessOrEqual>>},
        {"lo", handlerFor<Less>},
        {"ls", handlerFor<LessOrEqual>},
        {"hi", handlerFor<Swapped<Less>>},
        {"hs", handlerFor<Swapped<LessOrEqual>>},
        {"equ", handlerFor<Opposite<NotEqual>>},
        {"neu", handlerFor<Opposite<Equal>>},
        {"ltu", handlerFor<Opposite<Swapped<LessOrEqual>>>},
        {"leu", handlerFor<Opposite<Swapped<Less>>>},
        {"gtu", handlerFor<Opposite<LessOrEqual>>},
        {"geu", handlerFor<Opposite<Less>>},
        {"num", handlerFor<BothNumbers>},
        {"nan", handlerFor<Opposite<BothNumbers>>},
    };
    return table;
}

bool isUnsignedRelation(Decoder& decoder) {
    const std::string& text = decoder.instruction.text;
    for (const char* name : {".lo.", ".ls.", ".hi.", ".hs."}) {
        if (text.find(name) != std::string::npos) {
            return true;
        }
    }
    return false;
}

void buildCompare(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    if (type.isFloat()) {
        decoder.takeFlush();
    } else if (isUnsignedRelation(decoder)) {
        type.family = Family::UNSIGNED;
    }
    instruction.destination = decoder.destination(0);
    instruction.destination2 = decoder.secondPredicate(0);
    instruction.a = decoder.source(1, type);
    instruction.b = decoder.source(2, type);
    instruction.variant = decoder.take("and") ? AND : decoder.take("or") ? OR : decoder.take("xor") ? XOR : ALONE;
    decoder.expectOperands(instruction.variant == ALONE ? 3 : 4);
    if (instruction.variant != ALONE) {
        instruction.c = decoder.predicate(3);
    }
    instruction.handler = decoder.takeOne(relations())(type);
}

template <class T>
struct Select {
    static void run(Execution& execution, const Instruction& instruction) {
        const T* a = source<T>(execution, instruction.a);
        const T* b = source<T>(execution, instruction.b);
        u32 chosen = predicate(execution, instruction.c);
        writeLanes<T>(execution, instruction.destination, [=](int i) { return (chosen >> i & 1) != 0 ? a[i] : b[i]; });
    }
    static constexpr Handler handler = run;
};

void buildSelect(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    decoder.expectOperands(4);
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, type);
    instruction.b = decoder.source(2, type);
    instruction.c = decoder.predicate(3);
    if (instruction.operandNegated) {
        decoder.unsupported("a negated predicate");
    }
    instruction.handler = byWidth<Select>(type);
}

}  // namespace

void addComparisons(InstructionTable& table) {
    table.add({"setp"}, buildCompare);
    table.add({"selp"}, buildSelect);
}

}  // namespace softcuda
