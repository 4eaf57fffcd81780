#pragma once

#include <cmath>
#include <cstring>

#include "base/numbers.h"

namespace softcuda {

/// Whether approximations are off by a unit in the last place; set at each launch.
extern bool approximationsAreNoisy;

/// What an `.approx` instruction gives for a value computed exactly: the value, or with noise a neighbour of it
/// that depends on the value alone, so that runs repeat. PTX promises no exact results, and tests must not need them.
inline float approximate(float exact) {
    if (!approximationsAreNoisy || !(std::fabs(exact) > 1e-37f) || std::isinf(exact)) {
        return exact;
    }
    u32 bits;
    std::memcpy(&bits, &exact, sizeof bits);
    u32 hash = bits * 2654435761u >> 30;
    bits += hash == 0 ? -1u : hash == 1 ? 1u : 0u;
    float moved;
    std::memcpy(&moved, &bits, sizeof moved);
    return moved;
}

}  // namespace softcuda
