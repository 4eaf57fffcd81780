#pragma once

#include <string>

namespace softcuda {

/// The context of the calling thread, or null. One that was destroyed does not count.
void* currentContext();

/// What is still live: memory, streams, events, modules, graphs. Empty if nothing is.
std::string leakReport();

void resetContexts();

}  // namespace softcuda
