#include "api/host_memory.h"

#include <cstdlib>
#include <cstring>
#include <map>

#include "api/call.h"
#include "api/stream.h"

using namespace softcuda;

namespace {

struct Pinned {
    u64 bytes;
    bool owned;  // allocated here, not registered
};

std::map<u64, Pinned>& pinned() {
    static auto* all = new std::map<u64, Pinned>;
    return *all;
}

u64 numberOf(const void* address) {
    return reinterpret_cast<u64>(address);
}

int allocate(void** address, size_t bytes) {
    if (bytes == 0) {
        return INVALID_VALUE;
    }
    refuseDuringCapture();
    *address = std::aligned_alloc(4096, roundUp(bytes, 4096));
    if (*address == nullptr) {
        return OUT_OF_MEMORY;
    }
    // Like device memory: what was never written is NaN.
    std::memset(*address, 0xFF, bytes);
    pinned()[numberOf(*address)] = {bytes, true};
    return SUCCESS;
}

/// Takes an entry out; work that may still use the memory is done first, as a card's driver does.
void forget(void* address, bool owned, int code) {
    auto found = pinned().find(numberOf(address));
    if (found == pinned().end() || found->second.owned != owned) {
        throw Fault(code, "host memory that is not pinned, or freed twice");
    }
    finishAllStreams();
    pinned().erase(found);
}

}  // namespace

namespace softcuda {

bool isPinned(const void* address, u64 bytes) {
    auto after = pinned().upper_bound(numberOf(address));
    if (after == pinned().begin()) {
        return false;
    }
    const auto& [begin, entry] = *std::prev(after);
    return numberOf(address) + bytes <= begin + entry.bytes;
}

std::string hostMemoryLeaks() {
    std::string list;
    for (const auto& [address, entry] : pinned()) {
        list += "pinned host memory: " + std::to_string(entry.bytes) + " bytes\n";
    }
    return list;
}

void resetHostMemory() {
    // The bytes themselves stay: a Java buffer may still look at them.
    pinned().clear();
}

}  // namespace softcuda

CUDA_API int cuMemHostAlloc(void** address, size_t bytes, unsigned) {
    return contextCall(__func__, [&] { return allocate(address, bytes); });
}

CUDA_API int cuMemAllocHost_v2(void** address, size_t bytes) {
    return contextCall(__func__, [&] { return allocate(address, bytes); });
}

CUDA_API int cuMemFreeHost(void* address) {
    return call(__func__, [&] {
        requireInitialised();
        forget(address, true, INVALID_VALUE);
        std::free(address);
        return SUCCESS;
    });
}

CUDA_API int cuMemHostRegister_v2(void* address, size_t bytes, unsigned) {
    return contextCall(__func__, [&] {
        if (isPinned(address, bytes)) {
            return HOST_MEMORY_ALREADY_REGISTERED;
        }
        pinned()[numberOf(address)] = {bytes, false};
        return SUCCESS;
    });
}

CUDA_API int cuMemHostUnregister(void* address) {
    return call(__func__, [&] {
        requireInitialised();
        forget(address, false, HOST_MEMORY_NOT_REGISTERED);
        return SUCCESS;
    });
}

CUDA_API int cuMemHostGetFlags(unsigned* flags, void* address) {
    return contextCall(__func__, [&] {
        *flags = 0;
        return isPinned(address, 1) ? SUCCESS : INVALID_VALUE;
    });
}
