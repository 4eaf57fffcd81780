#pragma once

#include <memory>
#include <mutex>

#include "base/numbers.h"

namespace softcuda {

enum class Access : u8 { READ, WRITE, ATOMIC };

/// What went wrong between two blocks of a launch.
enum class GridHazard : u8 { NONE, READ_AFTER_WRITE, WRITE_AFTER_WRITE, WRITE_AFTER_READ, STALE_READ };

/// A block in a launch, for the comparison of accesses.
struct BlockStamp {
    u32 launch;  // 1..255: shadows are wiped before a number comes again
    u32 block;   // index + 1, at most MANY - 1
};

/// Remembers which block last wrote each byte of an allocation and which read each word of it, and finds
/// accesses of different blocks in one launch that nothing orders. Atomic accesses are not looked at.
///
/// The shadows come into being at the first write or read; safe for concurrent use by the workers of a launch.
class GridRaces {
  public:
    static constexpr u32 MANY = (1u << 20) - 1;

    explicit GridRaces(u64 bytes) : bytes(bytes) {}

    /// @param offset       of the access in the allocation
    /// @param nonCoherent  ld.global.nc, which may see old data even of its own block
    /// @param otherBlock   set to the index of the other block where there is a hazard
    GridHazard check(BlockStamp stamp, u64 offset, int size, Access access, bool nonCoherent, u32& otherBlock);

  private:
    struct Shadow;

    Shadow& shadow();
    GridHazard read(Shadow& shadow, BlockStamp stamp, u64 offset, int size, bool nonCoherent, u32& otherBlock);
    GridHazard write(Shadow& shadow, BlockStamp stamp, u64 offset, int size, u32& otherBlock);

    u64 bytes;
    std::shared_ptr<Shadow> made;
    std::once_flag once;
};

}  // namespace softcuda
