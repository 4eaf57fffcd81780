#pragma once

#include "machine/lanes.h"
#include "ptx/type.h"

namespace softcuda {

/// Picks the instance of a handler for a type: `Shape<T>` names the handler for lanes of type T.
/// Null means that there is none; the decoder then refuses the instruction.
template <template <class> class Shape>
Handler signedOrUnsigned(Type type) {
    bool isSigned = type.isSigned();
    switch (type.bytes) {
        case 2: return isSigned ? Shape<i16>::handler : Shape<u16>::handler;
        case 4: return isSigned ? Shape<i32>::handler : Shape<u32>::handler;
        case 8: return isSigned ? Shape<i64>::handler : Shape<u64>::handler;
        default: return nullptr;
    }
}

/// As above where the sign makes no difference to the bits.
template <template <class> class Shape>
Handler byWidth(Type type) {
    switch (type.bytes) {
        case 2: return Shape<u16>::handler;
        case 4: return Shape<u32>::handler;
        case 8: return Shape<u64>::handler;
        default: return nullptr;
    }
}

template <template <class> class Shape>
Handler singleOrDouble(Type type) {
    return type.bytes == 4 ? Shape<float>::handler : type.bytes == 8 ? Shape<double>::handler : nullptr;
}

/// Shapes for operations of one, two and three operands of the same type.
template <class Operation>
struct Unary {
    template <class T>
    struct Of {
        static constexpr Handler handler = unary<T, Operation>;
    };
};

template <class Operation>
struct Binary {
    template <class T>
    struct Of {
        static constexpr Handler handler = binary<T, Operation>;
    };
};

template <class Operation>
struct Ternary {
    template <class T>
    struct Of {
        static constexpr Handler handler = ternary<T, Operation>;
    };
};

}  // namespace softcuda
