#pragma once

#include "machine/execution.h"

namespace softcuda {

// Generic addresses name the space by their top byte. Global ones are host addresses, whose top byte is 0.
constexpr u64 WINDOW_MASK = 0xff00000000000000ull;
constexpr u64 SHARED_WINDOW = 0x0100000000000000ull;
constexpr u64 LOCAL_WINDOW = 0x0200000000000000ull;

/// Checks a memory access of the running warp and turns its addresses into host addresses.
///
/// @param bytes  of one lane's access, a power of two up to 16
/// @param host   receives an address per lane of the mask
/// @throws Fault for misalignment, out of bounds, use after free and races, with the place in the kernel
void resolve(Execution& execution, const Instruction& instruction, int bytes, Access access, u64* host);

}  // namespace softcuda
