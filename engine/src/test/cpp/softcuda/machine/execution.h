#pragma once

#include <string>
#include <vector>

#include "check/shared_memory.h"
#include "check/traffic.h"
#include "machine/special_registers.h"
#include "ptx/module.h"

namespace softcuda {

enum class Wait : u8 { NONE, BARRIER, PARTNERS };

/// Lanes of a warp that stand at the same instruction.
struct Group {
    int at;
    u32 lanes;
    Wait wait;
};

/// 32 threads that run in step: their registers and where they stand.
struct Warp {
    std::vector<u8> storage;
    u8* registers = nullptr;  // in the storage, on a cache line
    std::vector<u8> local;    // local memory, one lane after the other
    Group groups[LANES];
    int groupCount = 0;
    u32 present = 0;  // lanes that are threads of the block
    u32 alive = 0;    // lanes that have not left the kernel
    u32 syncs = 0;    // how often the warp synchronised itself

    void stand(int at, u32 lanes, Wait wait) { groups[groupCount++] = {at, lanes, wait}; }
    void drop(int group) { groups[group] = groups[--groupCount]; }
};

/// A launch, the same for all workers.
struct Launch {
    const Kernel* kernel;
    Dimensions grid;
    Dimensions block;
    u32 dynamicShared;
    const u8* parameters;
    u32 stamp;  // number of the launch, never 0
};

/// Everything one worker needs to run blocks of a launch, one after the other. Handlers see this.
struct Execution {
    u8* registers = nullptr;  // of the running warp
    u32 mask = 0;             // lanes the instruction is for
    const Launch* launch = nullptr;
    const Kernel* kernel = nullptr;
    Warp* warp = nullptr;
    u32 warpIndex = 0;
    Dimensions blockIndex{0, 0, 0};
    BlockStamp stamp{0, 0};
    bool gridRaces = false;
    bool profiled = false;
    SharedMemory shared;
    Profile profile;
    u64 blockInstructions = 0;               // of the running block, for the time limit
    std::vector<Allocation*> lastAllocation;  // per instruction: its accesses mostly stay in one allocation
    std::vector<Warp> warps;

    u32 threadOf(int lane) const { return warpIndex * LANES + static_cast<u32>(lane); }
};

/// "kernel K block (0,0,0) thread (1,0,0) PTX line 12: text", for reports.
std::string where(const Execution& execution, const Instruction& instruction, int lane);

}  // namespace softcuda
