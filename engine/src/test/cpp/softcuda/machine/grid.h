#pragma once

#include "machine/execution.h"

namespace softcuda {

/// Runs all blocks of a launch, spread over the workers, and adds what it did to the kernel's profile.
/// @throws Fault of the first block that went wrong; the others are left where they are
void runGrid(const Kernel& kernel, Dimensions grid, Dimensions block, u32 dynamicShared, const u8* parameters);

}  // namespace softcuda
