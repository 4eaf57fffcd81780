#pragma once

// Headers of the standard library that most files use, for the build to compile once and include first everywhere.
// Every file still names what it needs.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include <immintrin.h>
