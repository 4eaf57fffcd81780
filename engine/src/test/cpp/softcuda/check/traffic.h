#pragma once

#include <map>
#include <string>

#include "base/numbers.h"
#include "check/allocations.h"

namespace softcuda {

/// What the launches of a kernel did, summed.
struct Profile {
    u64 launches = 0;
    u64 warpInstructions = 0;
    u64 laneInstructions = 0;
    u64 globalRequests = 0;
    u64 sectorsRead = 0;             // over all requests
    u64 sectorsWritten = 0;
    u64 distinctSectorsRead = 0;     // each once per launch
    u64 distinctSectorsWritten = 0;
    u64 bytesRead = 0;               // asked for by the lanes
    u64 bytesWritten = 0;
    u64 sharedRequests = 0;
    u64 sharedWavefronts = 0;
    u64 sharedMinimum = 0;           // wavefronts if no bank were asked twice
    u64 barriers = 0;
    u64 nanoseconds = 0;

    void add(const Profile& other);
};

/// Counts a request of a warp to global memory.
///
/// @param addresses   of the lanes in the mask
/// @param allocation  that holds all of them, or null where they lie in several
void countGlobal(Profile& profile, const u64* addresses, u32 mask, int bytes, Access access,
        Allocation* allocation, u32 launch);

/// Counts a request of a warp to shared memory: 32 banks of 4 bytes, the same word costs nothing more.
void countShared(Profile& profile, const u64* offsets, u32 mask, int bytes);

/// Sums by kernel since the reset.
std::map<std::string, Profile>& profiles();

/// A line of names, then a line per kernel, columns divided by tabs.
std::string profileTable();

}  // namespace softcuda
