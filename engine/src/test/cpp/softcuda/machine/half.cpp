#include "machine/half.h"

#include <cmath>

namespace softcuda {

double halfToDouble(u16 half) {
    int exponent = half >> 10 & 31;
    int fraction = half & 0x3ff;
    double magnitude = exponent == 31 ? (fraction == 0 ? INFINITY : NAN)
            : exponent == 0           ? std::ldexp(fraction, -24)
                                      : std::ldexp(1024 + fraction, exponent - 25);
    return (half & 0x8000) != 0 ? -magnitude : magnitude;
}

u16 doubleToHalf(double value) {
    u16 sign = std::signbit(value) ? 0x8000 : 0;
    double magnitude = std::fabs(value);
    if (std::isnan(value)) {
        return 0x7fff;
    }
    if (magnitude >= 65520) {  // half-way from the greatest number to the next power of two
        return sign | 0x7c00;
    }
    if (magnitude < std::ldexp(1, -14)) {
        // Subnormal numbers are multiples of 2^-24; rounding up to the first normal number gives its bits by itself.
        return sign | static_cast<u16>(std::nearbyint(std::ldexp(magnitude, 24)));
    }
    int exponent = std::ilogb(magnitude);
    int fraction = static_cast<int>(std::nearbyint(std::ldexp(magnitude, 10 - exponent)));  // 1024..2048
    return sign | static_cast<u16>(((exponent + 15) << 10) + (fraction - 1024));
}

}  // namespace softcuda
