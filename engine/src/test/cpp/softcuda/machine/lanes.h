#pragma once

#include <cstring>

#include "machine/execution.h"

namespace softcuda {

/// The 32 lanes of a register. Predicates are one word with a bit per lane instead.
template <class T>
inline T* lanes(Execution& execution, u32 reg) {
    return reinterpret_cast<T*>(execution.registers + reg);
}

template <class T>
inline const T* source(const Execution& execution, u32 reg) {
    return reinterpret_cast<const T*>(execution.registers + reg);
}

inline u32 predicate(const Execution& execution, u32 reg) {
    return *source<u32>(execution, reg);
}

inline void writePredicate(Execution& execution, u32 reg, u32 value) {
    u32* word = lanes<u32>(execution, reg);
    *word = (*word & ~execution.mask) | (value & execution.mask);
}

/// Writes `compute(lane)` to the lanes of the mask. `compute` runs for all 32 lanes, also idle ones whose registers
/// hold anything, so it must be a plain function of registers that cannot trap: then the loop becomes vector code.
template <class T, class Compute>
inline void writeLanes(Execution& execution, u32 reg, Compute compute) {
    T* target = lanes<T>(execution, reg);
    if (execution.mask == ALL_LANES) {
        // A source is the target itself or apart from it, so no lane reads what another wrote.
#pragma GCC ivdep
        for (int lane = 0; lane < LANES; lane++) {
            target[lane] = compute(lane);
        }
        return;
    }
    T result[LANES];
    for (int lane = 0; lane < LANES; lane++) {
        result[lane] = compute(lane);
    }
    u32 mask = execution.mask;
    for (int lane = 0; lane < LANES; lane++) {
        target[lane] = (mask >> lane & 1) != 0 ? result[lane] : target[lane];
    }
}

template <class T, class Operation>
void unary(Execution& execution, const Instruction& instruction) {
    const T* a = source<T>(execution, instruction.a);
    writeLanes<T>(execution, instruction.destination, [=](int i) { return Operation::of(a[i]); });
}

template <class T, class Operation>
void binary(Execution& execution, const Instruction& instruction) {
    const T* a = source<T>(execution, instruction.a);
    const T* b = source<T>(execution, instruction.b);
    writeLanes<T>(execution, instruction.destination, [=](int i) { return Operation::of(a[i], b[i]); });
}

template <class T, class Operation>
void ternary(Execution& execution, const Instruction& instruction) {
    const T* a = source<T>(execution, instruction.a);
    const T* b = source<T>(execution, instruction.b);
    const T* c = source<T>(execution, instruction.c);
    writeLanes<T>(execution, instruction.destination, [=](int i) { return Operation::of(a[i], b[i], c[i]); });
}

}  // namespace softcuda
