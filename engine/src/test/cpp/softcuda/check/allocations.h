#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/numbers.h"
#include "check/grid_races.h"
#include "check/sectors.h"
#include "ptx/parser.h"

namespace softcuda {

/// One allocation of device memory, `[begin, end)`.
struct Allocation {
    u64 begin;
    u64 end;
    u64 number;       // the how manieth allocation since the reset
    bool ofModule;    // a global variable, freed with its module
    GridRaces races;
    Sectors sectors;

    Allocation(u64 begin, u64 end, u64 number, bool ofModule)
            : begin(begin), end(end), number(number), ofModule(ofModule), races(end - begin), sectors(begin, end) {}

    bool holds(u64 address, u64 bytes) const {
        return address >= begin && address <= end && bytes <= end - address;
    }
};

/// The memory of the device. A device address is the address of the host memory behind it.
///
/// No address is ever given twice, so that use after free is certain; fresh memory is full of 0xFF bytes, which
/// are NaN as F32, F16 and BF16. Not thread-safe, but kernels may look up concurrently while nothing is allocated.
class Allocations : public GlobalMemory {
  public:
    Allocations();

    /// @return address, or 0 when the device's memory is used up
    u64 allocate(u64 bytes);
    u64 allocateVariable(u64 bytes) override;

    /// @throws Fault INVALID_VALUE for what is no live allocation, or is a module's variable
    void free(u64 address);
    void freeVariable(u64 address);

    /// The allocation that holds the address, or null.
    Allocation* find(u64 address);

    /// Whether an allocation holds all these bytes.
    bool holds(u64 address, u64 bytes);

    /// What is known about an address that a kernel or call must not touch, in words.
    std::string describe(u64 address) const;

    u64 usedBytes() const { return used; }
    u64 totalBytes() const;

    /// Live allocations other than modules' variables, one line each.
    std::string leaks() const;

    void reset();

  private:
    u64 place(u64 bytes, bool ofModule);
    void release(std::map<u64, std::unique_ptr<Allocation>>::iterator found);

    struct Freed {
        u64 end;
        u64 number;
    };

    u64 arenaBegin = 0;
    u64 arenaEnd = 0;
    u64 next = 0;
    u64 used = 0;
    u64 count = 0;
    std::map<u64, std::unique_ptr<Allocation>> live;
    std::map<u64, Freed> freed;
};

Allocations& allocations();

}  // namespace softcuda
