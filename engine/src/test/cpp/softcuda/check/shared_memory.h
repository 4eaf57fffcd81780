#pragma once

#include <vector>

#include "base/numbers.h"
#include "check/grid_races.h"
#include "ptx/module.h"

namespace softcuda {

/// A thread that touches shared memory: who it is, and how often its warp has synchronised.
struct SharedUser {
    int thread;
    u32 warpSyncs;

    int warp() const { return thread / LANES; }
};

/// Shared memory of the block a worker runs, with what is needed to find races, unwritten words and overruns.
///
/// Two accesses of one place race if different threads make them, one writes, and neither a barrier nor, within
/// a warp, a bar.warp.sync lies between.
class SharedMemory {
  public:
    /// @param checked  whether races and unwritten places count
    void prepare(const Kernel& kernel, u32 dynamicBytes, bool checked);

    /// A new block: everything is unwritten again.
    void beginBlock();

    /// All threads have met.
    void barrier() { epoch++; }

    /// @return host address of the place
    /// @throws Fault with a sentence that ends in a comma: the caller adds where it happened
    u8* access(SharedUser user, u64 offset, int bytes, Access access);

  private:
    /// The last write and the last reads of a place.
    struct Place {
        u32 writtenIn = 0;   // epoch
        u32 readIn = 0;
        u32 writerSyncs = 0;
        u32 readerSyncs = 0;
        i16 writer = -1;
        i16 reader = -1;
        i16 otherReader = -1;  // a second reader of the same epoch
        bool filled = false;
    };

    bool races(SharedUser user, i16 other, u32 otherEpoch, u32 otherSyncs) const;
    i16 secondReader(const Place& place, SharedUser user) const;
    void checkBounds(u64 offset, int bytes) const;
    void read(Place& place, SharedUser user, u64 index);
    void write(Place& place, SharedUser user, u64 index);

    std::vector<u8> data;
    std::vector<u8> declared;  // 1 where a variable lies
    std::vector<Place> places;
    int placeShift = 2;  // log2 of the bytes of a place
    u32 epoch = 1;
    u32 blockBegan = 1;  // first epoch of the running block
    u32 size = 0;
    bool checked = true;
};

}  // namespace softcuda
