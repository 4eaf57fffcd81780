#pragma once

#include "base/random.h"
#include "machine/execution.h"

namespace softcuda {

/// Runs one block of the launch to its end. The warps go in order, or in a random one between any two barriers.
/// @throws Fault for barriers that not all threads reach, and whatever the warps find
void runBlock(Execution& execution, u64 blockNumber, Random* random);

}  // namespace softcuda
