#pragma once

#include <cstdint>

namespace softcuda {

using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;
using i8 = std::int8_t;
using i16 = std::int16_t;
using i32 = std::int32_t;
using i64 = std::int64_t;

/// Threads of a warp. A set of them is a bit mask: bit i stands for lane i.
constexpr int LANES = 32;
constexpr u32 ALL_LANES = 0xffffffffu;

inline u64 roundUp(u64 value, u64 step) {
    return (value + step - 1) / step * step;
}

inline int firstLane(u32 mask) {
    return __builtin_ctz(mask);
}

inline int countLanes(u32 mask) {
    return __builtin_popcount(mask);
}

/// Calls `action(lane)` for every lane of the mask, lowest first.
template <class Action>
inline void forEachLane(u32 mask, Action action) {
    for (u32 rest = mask; rest != 0; rest &= rest - 1) {
        action(firstLane(rest));
    }
}

}  // namespace softcuda
