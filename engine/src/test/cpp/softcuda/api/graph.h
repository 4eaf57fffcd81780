#pragma once

#include <string>
#include <vector>

#include "api/stream.h"

namespace softcuda {

/// Makes a graph of captured work. @return its handle
void* addGraph(std::vector<Work> work);

std::string graphLeaks();
void resetGraphs();

}  // namespace softcuda
