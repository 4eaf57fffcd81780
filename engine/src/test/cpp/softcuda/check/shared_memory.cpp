#include "check/shared_memory.h"

#include <algorithm>

#include "base/fault.h"

namespace softcuda {

void SharedMemory::prepare(const Kernel& kernel, u32 dynamicBytes, bool checkedAccess) {
    checked = checkedAccess;
    size = dynamicBytes != 0 ? kernel.dynamicShared + dynamicBytes : kernel.sharedBytes;
    placeShift = kernel.sharedBytewise ? 0 : 2;
    data.assign(size + 16, 0);
    declared.assign(size + 16, 0);
    places.assign((size >> placeShift) + 4, Place());
    for (const SharedVariable& variable : kernel.sharedVariables) {
        std::fill_n(declared.begin() + variable.offset, variable.bytes, u8{1});
    }
    if (dynamicBytes != 0) {
        std::fill_n(declared.begin() + kernel.dynamicShared, dynamicBytes, u8{1});
    }
}

void SharedMemory::beginBlock() {
    epoch++;
    blockBegan = epoch;
    std::fill(data.begin(), data.end(), u8{0xFF});
}

void SharedMemory::checkBounds(u64 offset, int bytes) const {
    // First and last byte are enough: the gap between variables is as long as the longest access.
    u64 last = offset + static_cast<u64>(bytes) - 1;
    if (offset >= size || last >= size || declared[offset] == 0 || declared[last] == 0) {
        throw Fault(ILLEGAL_ADDRESS, text("shared memory out of bounds: %d bytes at offset %llu of %u, ", bytes,
                static_cast<unsigned long long>(offset), size));
    }
}

bool SharedMemory::races(SharedUser user, i16 other, u32 otherEpoch, u32 otherSyncs) const {
    bool otherThread = other >= 0 && other != user.thread;
    bool sameWarp = other / LANES == user.warp();
    return otherThread && otherEpoch == epoch && (!sameWarp || otherSyncs == user.warpSyncs);
}

u8* SharedMemory::access(SharedUser user, u64 offset, int bytes, Access kind) {
    checkBounds(offset, bytes);
    u64 last = (offset + static_cast<u64>(bytes) - 1) >> placeShift;
    for (u64 index = offset >> placeShift; checked && index <= last; index++) {
        Place& place = places[index];
        if (kind == Access::WRITE) {
            write(place, user, index);
        } else if (kind == Access::READ) {
            read(place, user, index);
        } else {
            place.filled = true;
            place.writtenIn = std::max(place.writtenIn, blockBegan);
        }
    }
    return data.data() + offset;
}

void SharedMemory::read(Place& place, SharedUser user, u64 index) {
    unsigned long long byte = index << placeShift;
    if (!place.filled || place.writtenIn < blockBegan) {
        throw Fault(LAUNCH_FAILED, text("read of uninitialised shared memory at offset %llu, ", byte));
    }
    if (races(user, place.writer, place.writtenIn, place.writerSyncs)) {
        throw Fault(LAUNCH_FAILED, text("shared memory race (read after write): thread %d reads offset %llu, which "
                "thread %d wrote with no barrier between, ", user.thread, byte, place.writer));
    }
    place.otherReader = secondReader(place, user);
    place.reader = static_cast<i16>(user.thread);
    place.readIn = epoch;
    place.readerSyncs = user.warpSyncs;
}

/// Which earlier reader to remember beside `user`: one of another warp if there is one, for only a barrier orders it.
/// One of the same warp counts until the warp synchronises.
i16 SharedMemory::secondReader(const Place& place, SharedUser user) const {
    if (place.readIn != epoch) {
        return -1;
    }
    if (place.otherReader >= 0 && place.otherReader / LANES != user.warp()) {
        return place.otherReader;
    }
    if (place.reader / LANES != user.warp()) {
        return place.reader;
    }
    if (place.readerSyncs != user.warpSyncs) {
        return -1;
    }
    return place.reader == user.thread ? place.otherReader : place.reader;
}

void SharedMemory::write(Place& place, SharedUser user, u64 index) {
    unsigned long long byte = index << placeShift;
    if (races(user, place.writer, place.writtenIn, place.writerSyncs)) {
        throw Fault(LAUNCH_FAILED, text("shared memory race (write after write): thread %d writes offset %llu, which "
                "thread %d wrote with no barrier between, ", user.thread, byte, place.writer));
    }
    for (i16 reader : {place.reader, place.otherReader}) {
        if (races(user, reader, place.readIn, place.readerSyncs)) {
            throw Fault(LAUNCH_FAILED, text("shared memory race (write after read): thread %d writes offset %llu, "
                    "which thread %d read with no barrier between, ", user.thread, byte, reader));
        }
    }
    place.writer = static_cast<i16>(user.thread);
    place.writtenIn = epoch;
    place.writerSyncs = user.warpSyncs;
    place.filled = true;
}

}  // namespace softcuda
