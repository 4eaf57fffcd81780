#pragma once

#include "base/numbers.h"

namespace softcuda {

/// Half precision (IEEE binary16) to double; exact.
double halfToDouble(u16 half);

/// Double to half precision, to nearest, ties to even; too large gives infinity.
u16 doubleToHalf(double value);

}  // namespace softcuda
