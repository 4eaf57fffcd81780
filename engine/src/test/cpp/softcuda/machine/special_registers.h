#pragma once

#include <string>

#include "base/numbers.h"

namespace softcuda {

struct Dimensions {
    u32 x;
    u32 y;
    u32 z;

    u64 count() const { return static_cast<u64>(x) * y * z; }
};

/// Where a thread stands in its launch.
struct ThreadPlace {
    Dimensions grid;
    Dimensions block;
    Dimensions blockIndex;
    u32 warp;
    u32 lane;

    u32 thread() const { return warp * LANES + lane; }
};

/// A register that the machine fills, such as `%tid.x`.
struct SpecialRegister {
    u32 (*read)(const ThreadPlace&);
    bool perBlock;  // differs between blocks, and is the same for all threads of one
};

/// The named register, or null.
const SpecialRegister* findSpecialRegister(const std::string& name);

}  // namespace softcuda
