#pragma once

#include <string>

#include "base/numbers.h"

namespace softcuda {

/// Whether all these bytes are pinned. Only then may a copy go on behind the caller's back.
bool isPinned(const void* address, u64 bytes);

std::string hostMemoryLeaks();
void resetHostMemory();

}  // namespace softcuda
