#include "check/allocations.h"

#include <sys/mman.h>

#include <cstring>

#include "base/fault.h"
#include "base/settings.h"

namespace softcuda {

namespace {

constexpr u64 PAGE_BYTES = 4096;

// CUDA promises 256; no more, lest a kernel rely on it.
constexpr u64 ALIGNMENT = 256;

// Distance to the next allocation at least, so that a small overrun hits nothing.
constexpr u64 GAP = 1024;

unsigned long long plain(u64 value) {
    return value;
}

/// Address space only: pages come into being when written.
u64 reserve(u64& bytes) {
    for (bytes = u64{8} << 40; bytes >= (u64{1} << 30); bytes /= 2) {
        int protection = PROT_READ | PROT_WRITE;
        void* memory = mmap(nullptr, bytes, protection, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory != MAP_FAILED) {
            return reinterpret_cast<u64>(memory);
        }
    }
    return 0;
}

/// Gives whole pages back to the system.
void discard(u64 begin, u64 end) {
    u64 first = roundUp(begin, PAGE_BYTES);
    u64 last = end / PAGE_BYTES * PAGE_BYTES;
    if (first < last) {
        madvise(reinterpret_cast<void*>(first), last - first, MADV_DONTNEED);
    }
}

}  // namespace

Allocations& allocations() {
    static Allocations* all = new Allocations;  // lives as long as the process: JCuda may call until the very end
    return *all;
}

Allocations::Allocations() {
    u64 bytes = 0;
    arenaBegin = reserve(bytes);
    arenaEnd = arenaBegin + (arenaBegin == 0 ? 0 : bytes);
    next = arenaBegin;
}

u64 Allocations::totalBytes() const {
    return static_cast<u64>(settings().memory_mb) << 20;
}

u64 Allocations::place(u64 bytes, bool ofModule) {
    u64 begin = roundUp(next + GAP, 2 * ALIGNMENT) + ALIGNMENT;
    if (used + bytes > totalBytes() || begin + bytes > arenaEnd) {
        return 0;
    }
    next = begin + bytes;
    used += bytes;
    live[begin] = std::make_unique<Allocation>(begin, begin + bytes, ++count, ofModule);
    return begin;
}

u64 Allocations::allocate(u64 bytes) {
    u64 address = place(bytes, false);
    if (address != 0) {
        std::memset(reinterpret_cast<void*>(address), 0xFF, bytes);
    }
    return address;
}

u64 Allocations::allocateVariable(u64 bytes) {
    u64 address = place(bytes, true);
    if (address == 0) {
        throw Fault(OUT_OF_MEMORY, "no device memory for a global variable");
    }
    std::memset(reinterpret_cast<void*>(address), 0, bytes);
    return address;
}

void Allocations::free(u64 address) {
    auto found = live.find(address);
    if (found == live.end() || found->second->ofModule) {
        std::string what = freed.count(address) != 0 ? "freed twice: " : "not an allocation: ";
        throw Fault(INVALID_VALUE, what + describe(address));
    }
    release(found);
}

void Allocations::freeVariable(u64 address) {
    auto found = live.find(address);
    if (found != live.end()) {
        release(found);
    }
}

void Allocations::release(std::map<u64, std::unique_ptr<Allocation>>::iterator found) {
    const Allocation& gone = *found->second;
    used -= gone.end - gone.begin;
    freed[gone.begin] = {gone.end, gone.number};
    discard(gone.begin, gone.end);
    live.erase(found);
}

Allocation* Allocations::find(u64 address) {
    auto after = live.upper_bound(address);
    if (after == live.begin()) {
        return nullptr;
    }
    Allocation* before = std::prev(after)->second.get();
    return address < before->end ? before : nullptr;
}

bool Allocations::holds(u64 address, u64 bytes) {
    Allocation* found = find(address);
    return found != nullptr && found->holds(address, bytes);
}

std::string Allocations::describe(u64 address) const {
    auto dead = freed.upper_bound(address);
    if (dead != freed.begin() && address < std::prev(dead)->second.end) {
        return text("use after free of allocation #%llu", plain(std::prev(dead)->second.number));
    }
    auto after = live.upper_bound(address);
    bool behindOne = after != live.begin() && address < arenaEnd;
    bool justBehind = behindOne && address < std::prev(after)->second->end + GAP;
    if (!justBehind && after != live.end() && after->first - address <= GAP) {
        const Allocation& next = *after->second;
        return text("%llu bytes before allocation #%llu of %llu bytes", plain(next.begin - address),
                plain(next.number), plain(next.end - next.begin));
    }
    if (!behindOne) {
        return "no device memory near it";
    }
    const Allocation& last = *std::prev(after)->second;
    u64 size = last.end - last.begin;
    return address < last.end
            ? text("inside allocation #%llu of %llu bytes", plain(last.number), plain(size))
            : text("%llu bytes past the end of allocation #%llu of %llu bytes", plain(address - last.end),
                      plain(last.number), plain(size));
}

std::string Allocations::leaks() const {
    std::string list;
    for (const auto& [address, allocation] : live) {
        if (!allocation->ofModule) {
            list += text("device memory: allocation #%llu of %llu bytes\n", plain(allocation->number),
                    plain(allocation->end - allocation->begin));
        }
    }
    return list;
}

void Allocations::reset() {
    discard(arenaBegin, next);
    live.clear();
    freed.clear();
    used = 0;
    count = 0;
    // Stale addresses of an earlier test should hit nothing for as long as there is room to go on.
    if (next - arenaBegin > (arenaEnd - arenaBegin) / 2) {
        next = arenaBegin;
    }
}

}  // namespace softcuda
