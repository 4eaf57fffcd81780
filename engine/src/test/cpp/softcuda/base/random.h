#pragma once

#include <algorithm>
#include <vector>

#include "base/numbers.h"

namespace softcuda {

/// A small repeatable generator (a linear congruence) for the order of blocks and warps.
class Random {
  public:
    explicit Random(u64 seed) : state(seed * 0x9e3779b97f4a7c15ull + 1) {}

    u32 below(u32 bound) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        return static_cast<u32>((state >> 33) % bound);
    }

    template <class T>
    void shuffle(std::vector<T>& list) {
        for (u32 i = static_cast<u32>(list.size()); i > 1; i--) {
            std::swap(list[i - 1], list[below(i)]);
        }
    }

  private:
    u64 state;
};

}  // namespace softcuda
