#pragma once

#include "machine/execution.h"

namespace softcuda {

enum class WarpState : u8 { FINISHED, AT_BARRIER };

/// Makes the registers of a warp of the launch; they are used for one block after the other.
void prepareWarp(Execution& execution, u32 warpIndex);

/// Places a warp at the beginning of the kernel in a new block.
void beginWarp(Execution& execution, u32 warpIndex);

/// Runs a warp until all its lanes wait at one barrier or have left the kernel.
///
/// Lanes that took different ways run as groups; the group at the lowest instruction goes first, and groups that
/// meet go on together.
///
/// @throws Fault for divergent barriers, absent partners and whatever the instructions find
WarpState runWarp(Execution& execution, u32 warpIndex);

/// Lets a warp that waits at a barrier go on.
void passBarrier(Warp& warp);

}  // namespace softcuda
