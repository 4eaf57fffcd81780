#include "machine/addressing.h"

#include <algorithm>

#include "base/fault.h"

namespace softcuda {

namespace {

struct Range {
    u64 lowest = ~u64{0};
    u64 highest = 0;
    u64 anyBits = 0;
};

unsigned long long plain(u64 value) {
    return value;
}

void readAddresses(const Execution& execution, const Instruction& instruction, u64* addresses) {
    const u64* wide = reinterpret_cast<const u64*>(execution.registers + instruction.a);
    const u32* narrow = reinterpret_cast<const u32*>(execution.registers + instruction.a);
    u64 offset = static_cast<u64>(instruction.offset);
    if (instruction.shortAddress) {
        for (int i = 0; i < LANES; i++) {
            addresses[i] = narrow[i] + offset;
        }
    } else {
        for (int i = 0; i < LANES; i++) {
            addresses[i] = wide[i] + offset;
        }
    }
}

Range rangeOf(const u64* addresses, u32 mask) {
    Range range;
    auto include = [&](int i) {
        range.lowest = std::min(range.lowest, addresses[i]);
        range.highest = std::max(range.highest, addresses[i]);
        range.anyBits |= addresses[i];
    };
    if (mask == ALL_LANES) {
        for (int i = 0; i < LANES; i++) {
            include(i);
        }
    } else {
        forEachLane(mask, include);
    }
    return range;
}

void checkAlignment(const Execution& execution, const Instruction& instruction, const u64* addresses, int bytes) {
    forEachLane(execution.mask, [&](int lane) {
        if ((addresses[lane] & static_cast<u64>(bytes - 1)) != 0) {
            throw Fault(MISALIGNED_ADDRESS, text("misaligned access of %d bytes at 0x%llx, ", bytes,
                    plain(addresses[lane])) + where(execution, instruction, lane));
        }
    });
}

/// Space of a generic access; the window is taken off the addresses.
Space windowOf(const Execution& execution, const Instruction& instruction, Range range, u64* addresses) {
    u64 window = range.lowest & WINDOW_MASK;
    if ((range.highest & WINDOW_MASK) != window) {
        throw Fault(LAUNCH_FAILED, "one generic access to several address spaces, which this driver cannot do, "
                + where(execution, instruction, firstLane(execution.mask)));
    }
    bool known = window == SHARED_WINDOW || window == LOCAL_WINDOW;
    for (int i = 0; i < LANES && known; i++) {
        addresses[i] -= window;
    }
    return window == SHARED_WINDOW ? Space::SHARED : window == LOCAL_WINDOW ? Space::LOCAL : Space::GLOBAL;
}

[[noreturn]] void outOfBounds(
        const Execution& execution, const Instruction& instruction, u64 address, int bytes, Access access, int lane) {
    // An access that begins inside and ends outside is best described by its first byte outside.
    Allocation* begins = allocations().find(address);
    u64 outside = begins == nullptr ? address : begins->end;
    const char* kind = access == Access::READ ? "read" : access == Access::WRITE ? "write" : "atomic access";
    throw Fault(ILLEGAL_ADDRESS, text("global memory out of bounds: %s of %d bytes at 0x%llx, ", kind, bytes,
            plain(address)) + allocations().describe(outside) + ", " + where(execution, instruction, lane));
}

[[noreturn]] void reportHazard(GridHazard hazard, const Execution& execution, const Instruction& instruction,
        u64 address, u32 other, int lane) {
    std::string what;
    if (hazard == GridHazard::STALE_READ) {
        what = text("stale read: ld.global.nc (const __restrict__) of 0x%llx, which this launch wrote: its cache may "
                "hold the old value, ", plain(address));
    } else {
        const char* verb = hazard == GridHazard::READ_AFTER_WRITE ? "reads" : "writes";
        const char* past = hazard == GridHazard::WRITE_AFTER_READ ? "read" : "wrote";
        std::string who = other == GridRaces::MANY - 1 ? "another block" : text("block %u", other);
        what = text("race between blocks: block %u %s 0x%llx, which ", execution.stamp.block - 1, verb, plain(address))
                + who + " " + past + " in the same launch, ";
    }
    throw Fault(LAUNCH_FAILED, what + where(execution, instruction, lane));
}

void checkGridRaces(
        const Execution& execution, const Instruction& instruction, const u64* addresses, int bytes, Access access) {
    forEachLane(execution.mask, [&](int lane) {
        Allocation* allocation = allocations().find(addresses[lane]);
        u32 other = 0;
        GridHazard hazard = allocation->races.check(execution.stamp, addresses[lane] - allocation->begin, bytes,
                access, instruction.nonCoherent, other);
        if (hazard != GridHazard::NONE) {
            reportHazard(hazard, execution, instruction, addresses[lane], other, lane);
        }
    });
}

/// The allocation that holds the whole range, or null where lanes go to several.
Allocation* allocationOf(
        Execution& execution, const Instruction& instruction, Range range, const u64* addresses, int bytes,
        Access access) {
    Allocation*& last = execution.lastAllocation[static_cast<size_t>(instruction.index)];
    u64 end = range.highest + static_cast<u64>(bytes);
    if (last != nullptr && range.lowest >= last->begin && end <= last->end) {
        return last;
    }
    Allocation* found = allocations().find(range.lowest);
    if (found != nullptr && end <= found->end && end > range.highest) {
        return last = found;
    }
    forEachLane(execution.mask, [&](int lane) {
        if (!allocations().holds(addresses[lane], static_cast<u64>(bytes))) {
            outOfBounds(execution, instruction, addresses[lane], bytes, access, lane);
        }
    });
    return nullptr;
}

void resolveGlobal(Execution& execution, const Instruction& instruction, Range range, u64* host, int bytes,
        Access access) {
    Allocation* allocation = allocationOf(execution, instruction, range, host, bytes, access);
    if (execution.gridRaces) {
        checkGridRaces(execution, instruction, host, bytes, access);
    }
    if (execution.profiled) {
        countGlobal(execution.profile, host, execution.mask, bytes, access, allocation, execution.launch->stamp);
    }
}

void resolveShared(Execution& execution, const Instruction& instruction, u64* host, int bytes, Access access) {
    if (execution.profiled) {
        countShared(execution.profile, host, execution.mask, bytes);
    }
    forEachLane(execution.mask, [&](int lane) {
        SharedUser user{static_cast<int>(execution.threadOf(lane)), execution.warp->syncs};
        try {
            host[lane] = reinterpret_cast<u64>(execution.shared.access(user, host[lane], bytes, access));
        } catch (const Fault& fault) {
            throw Fault(fault.code, fault.what() + where(execution, instruction, lane));
        }
    });
}

void resolveLocal(Execution& execution, const Instruction& instruction, u64* host, int bytes) {
    u64 size = execution.kernel->localBytes;
    u8* memory = execution.warp->local.data();
    forEachLane(execution.mask, [&](int lane) {
        u64 offset = host[lane];
        if (offset >= size || size - offset < static_cast<u64>(bytes)) {
            throw Fault(ILLEGAL_ADDRESS, text("local memory out of bounds: %d bytes at offset %llu of %llu, ", bytes,
                    plain(offset), plain(size)) + where(execution, instruction, lane));
        }
        host[lane] = reinterpret_cast<u64>(memory + static_cast<u64>(lane) * size + offset);
    });
}

}  // namespace

void resolve(Execution& execution, const Instruction& instruction, int bytes, Access access, u64* host) {
    readAddresses(execution, instruction, host);
    Range range = rangeOf(host, execution.mask);
    if ((range.anyBits & static_cast<u64>(bytes - 1)) != 0) {
        checkAlignment(execution, instruction, host, bytes);
    }
    Space space = instruction.space;
    if (space == Space::GENERIC) {
        space = windowOf(execution, instruction, range, host);
    }
    if (space == Space::GLOBAL) {
        resolveGlobal(execution, instruction, range, host, bytes, access);
    } else if (space == Space::SHARED) {
        resolveShared(execution, instruction, host, bytes, access);
    } else {
        resolveLocal(execution, instruction, host, bytes);
    }
}

}  // namespace softcuda
