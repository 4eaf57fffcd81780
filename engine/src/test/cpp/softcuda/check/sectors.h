#pragma once

#include <memory>
#include <mutex>

#include "base/numbers.h"

namespace softcuda {

constexpr u64 SECTOR_BYTES = 32;

/// Which 32-byte sectors of an allocation a launch has already touched: the traffic that is left when the cache
/// of the card keeps everything for the length of a launch.
class Sectors {
  public:
    Sectors(u64 begin, u64 end) : first(begin / SECTOR_BYTES), count((end - 1) / SECTOR_BYTES - begin / SECTOR_BYTES + 1) {}

    /// @param sector  address / 32
    /// @return whether this is the first read (or write) of the sector in the launch
    bool firstRead(u64 sector, u32 launch) { return mark(reads, readsOnce, sector, launch); }
    bool firstWrite(u64 sector, u32 launch) { return mark(writes, writesOnce, sector, launch); }

  private:
    bool mark(std::unique_ptr<u32[]>& stamps, std::once_flag& once, u64 sector, u32 launch) {
        std::call_once(once, [&] { stamps = std::make_unique<u32[]>(count); });
        u32* stamp = &stamps[sector - first];
        return __atomic_load_n(stamp, __ATOMIC_RELAXED) != launch
                && __atomic_exchange_n(stamp, launch, __ATOMIC_RELAXED) != launch;
    }

    u64 first;
    u64 count;
    std::unique_ptr<u32[]> reads;
    std::unique_ptr<u32[]> writes;
    std::once_flag readsOnce;
    std::once_flag writesOnce;
};

}  // namespace softcuda
