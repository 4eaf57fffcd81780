#include "check/grid_races.h"

#include <sys/mman.h>

#include <algorithm>
#include <atomic>

namespace softcuda {

namespace {

/// An array of words that costs memory only where it is written.
class SparseWords {
  public:
    explicit SparseWords(u64 count) : bytes(std::max<u64>(count, 1) * sizeof(u32)) {
        void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        words = static_cast<u32*>(memory);
    }
    SparseWords(const SparseWords&) = delete;
    SparseWords& operator=(const SparseWords&) = delete;
    ~SparseWords() { munmap(words, bytes); }

    u32 get(u64 index) const { return __atomic_load_n(words + index, __ATOMIC_RELAXED); }
    void set(u64 index, u32 value) { __atomic_store_n(words + index, value, __ATOMIC_RELAXED); }
    void wipe() { madvise(words, bytes, MADV_DONTNEED); }

  private:
    u64 bytes;
    u32* words;
};

u32 launchOf(u32 entry) {
    return entry >> 24;
}

u32 writerEntry(BlockStamp stamp) {
    return stamp.launch << 24 | std::min(stamp.block, GridRaces::MANY - 1);
}

// A reader's entry also names the bytes of the word: launch 8 bits, bytes 4 bits, block 20 bits.
u32 readerEntry(u32 launch, u32 bytes, u32 block) {
    return launch << 24 | bytes << 20 | block;
}

u32 readerBytes(u32 entry) {
    return entry >> 20 & 15;
}

u32 readerBlock(u32 entry) {
    return entry & GridRaces::MANY;
}

/// Bytes of the word `word` that the access touches, as a mask of 4 bits.
u32 touched(u64 word, u64 offset, int size) {
    u32 mask = 0;
    for (u64 byte = 0; byte < 4; byte++) {
        u64 place = word * 4 + byte;
        mask |= place >= offset && place < offset + static_cast<u64>(size) ? 1u << byte : 0;
    }
    return mask;
}

}  // namespace

struct GridRaces::Shadow {
    explicit Shadow(u64 bytes) : writers(bytes), readers(bytes / 4 + 1) {}

    /// Wipes the entries when the launch numbers have gone round.
    void enter(u32 launch) {
        if (launch < lastLaunch.load(std::memory_order_relaxed)) {
            writers.wipe();
            readers.wipe();
        }
        lastLaunch.store(launch, std::memory_order_relaxed);
    }

    SparseWords writers;
    SparseWords readers;
    std::atomic<u32> lastLaunch{0};
    std::atomic<bool> written{false};
};

GridRaces::Shadow& GridRaces::shadow() {
    std::call_once(once, [this] { made = std::make_shared<Shadow>(bytes); });
    return *made;
}

GridHazard GridRaces::check(
        BlockStamp stamp, u64 offset, int size, Access access, bool nonCoherent, u32& otherBlock) {
    if (access == Access::ATOMIC) {
        return GridHazard::NONE;
    }
    Shadow& entries = shadow();
    entries.enter(stamp.launch);
    return access == Access::WRITE ? write(entries, stamp, offset, size, otherBlock)
                                   : read(entries, stamp, offset, size, nonCoherent, otherBlock);
}

GridHazard GridRaces::read(
        Shadow& entries, BlockStamp stamp, u64 offset, int size, bool nonCoherent, u32& otherBlock) {
    if (entries.written.load(std::memory_order_relaxed)) {
        for (u64 byte = offset; byte < offset + static_cast<u64>(size); byte++) {
            u32 writer = entries.writers.get(byte);
            bool thisLaunch = launchOf(writer) == stamp.launch;
            otherBlock = (writer & MANY) - 1;
            if (thisLaunch && nonCoherent) {
                return GridHazard::STALE_READ;
            }
            if (thisLaunch && writer != writerEntry(stamp)) {
                return GridHazard::READ_AFTER_WRITE;
            }
        }
    }
    for (u64 word = offset / 4; word <= (offset + static_cast<u64>(size) - 1) / 4; word++) {
        u32 mask = touched(word, offset, size);
        u32 old = entries.readers.get(word);
        bool first = launchOf(old) != stamp.launch;
        bool same = first || readerBlock(old) == std::min(stamp.block, MANY - 1);
        u32 block = same ? std::min(stamp.block, MANY - 1) : MANY;
        u32 all = first ? mask : readerBytes(old) | mask;
        entries.readers.set(word, readerEntry(stamp.launch, all, block));
    }
    return GridHazard::NONE;
}

GridHazard GridRaces::write(Shadow& entries, BlockStamp stamp, u64 offset, int size, u32& otherBlock) {
    entries.written.store(true, std::memory_order_relaxed);
    u32 mine = writerEntry(stamp);
    for (u64 byte = offset; byte < offset + static_cast<u64>(size); byte++) {
        u32 writer = entries.writers.get(byte);
        if (launchOf(writer) == stamp.launch && writer != mine) {
            otherBlock = (writer & MANY) - 1;
            return GridHazard::WRITE_AFTER_WRITE;
        }
        entries.writers.set(byte, mine);
    }
    for (u64 word = offset / 4; word <= (offset + static_cast<u64>(size) - 1) / 4; word++) {
        u32 reader = entries.readers.get(word);
        bool other = launchOf(reader) == stamp.launch && readerBlock(reader) != std::min(stamp.block, MANY - 1);
        if (other && (readerBytes(reader) & touched(word, offset, size)) != 0) {
            otherBlock = readerBlock(reader) - 1;
            return GridHazard::WRITE_AFTER_READ;
        }
    }
    return GridHazard::NONE;
}

}  // namespace softcuda
