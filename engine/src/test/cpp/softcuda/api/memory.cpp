#include <algorithm>
#include <cstring>

#include "api/call.h"
#include "api/host_memory.h"
#include "api/stream.h"
#include "check/allocations.h"

using namespace softcuda;

namespace {

unsigned long long plain(u64 value) {
    return value;
}

/// @throws Fault INVALID_VALUE unless one allocation holds all the bytes
void requireDeviceBytes(const char* function, u64 address, u64 bytes) {
    if (bytes == 0 || allocations().holds(address, bytes)) {
        return;
    }
    Allocation* begins = allocations().find(address);
    std::string place = begins == nullptr
            ? allocations().describe(address)
            : text("%llu bytes past the end of allocation #%llu of %llu bytes", plain(address + bytes - begins->end),
                      plain(begins->number), plain(begins->end - begins->begin));
    throw Fault(INVALID_VALUE, text("%s: %llu bytes at 0x%llx, ", function, plain(bytes), plain(address)) + place);
}

void copy(u64 to, u64 from, u64 bytes) {
    std::memmove(reinterpret_cast<void*>(to), reinterpret_cast<const void*>(from), bytes);
}

u64 numberOf(const void* address) {
    return reinterpret_cast<u64>(address);
}

/// A call that returns when its work is done.
void now(const Work& work) {
    refuseDuringCapture();
    finishDefaultStream();
    work();
    requireHealthy();
}

/// Memory may be freed between a call and its work; then the work must not touch it.
Work checkedCopy(const char* function, u64 to, u64 from, u64 bytes, bool toDevice, bool fromDevice) {
    return [=] {
        if (toDevice) {
            requireDeviceBytes(function, to, bytes);
        }
        if (fromDevice) {
            requireDeviceBytes(function, from, bytes);
        }
        copy(to, from, bytes);
    };
}

template <class T>
Work filling(const char* function, u64 address, T value, u64 count) {
    return [=] {
        requireDeviceBytes(function, address, count * sizeof(T));
        std::fill_n(reinterpret_cast<T*>(address), count, value);
    };
}

template <class T>
int fillNow(const char* function, u64 address, T value, u64 count) {
    return contextCall(function, [&] {
        requireDeviceBytes(function, address, count * sizeof(T));
        now(filling(function, address, value, count));
        return SUCCESS;
    });
}

template <class T>
int fillLater(const char* function, u64 address, T value, u64 count, void* stream) {
    return contextCall(function, [&] {
        requireDeviceBytes(function, address, count * sizeof(T));
        enqueue(streamOf(stream), filling(function, address, value, count));
        return SUCCESS;
    });
}

}  // namespace

CUDA_API int cuMemGetInfo_v2(size_t* available, size_t* total) {
    return contextCall(__func__, [&] {
        *total = allocations().totalBytes();
        *available = *total - std::min(*total, allocations().usedBytes());
        return SUCCESS;
    });
}

CUDA_API int cuMemAlloc_v2(u64* address, size_t bytes) {
    return contextCall(__func__, [&] {
        if (bytes == 0) {
            return INVALID_VALUE;
        }
        refuseDuringCapture();
        *address = allocations().allocate(bytes);
        return *address == 0 ? OUT_OF_MEMORY : SUCCESS;
    });
}

CUDA_API int cuMemFree_v2(u64 address) {
    return call(__func__, [&] {
        requireInitialised();
        if (address == 0) {
            return SUCCESS;
        }
        refuseDuringCapture();
        finishAllStreams();
        allocations().free(address);
        return SUCCESS;
    });
}

CUDA_API int cuMemGetAddressRange_v2(u64* base, size_t* bytes, u64 address) {
    return contextCall(__func__, [&] {
        Allocation* found = allocations().find(address);
        if (found == nullptr) {
            return NOT_FOUND;
        }
        if (base != nullptr) {
            *base = found->begin;
        }
        if (bytes != nullptr) {
            *bytes = found->end - found->begin;
        }
        return SUCCESS;
    });
}

CUDA_API int cuMemcpyHtoD_v2(u64 to, const void* from, size_t bytes) {
    return contextCall(__func__, [&] {
        requireDeviceBytes("cuMemcpyHtoD", to, bytes);
        now(checkedCopy("cuMemcpyHtoD", to, numberOf(from), bytes, true, false));
        return SUCCESS;
    });
}

CUDA_API int cuMemcpyDtoH_v2(void* to, u64 from, size_t bytes) {
    return contextCall(__func__, [&] {
        requireDeviceBytes("cuMemcpyDtoH", from, bytes);
        now(checkedCopy("cuMemcpyDtoH", numberOf(to), from, bytes, false, true));
        return SUCCESS;
    });
}

CUDA_API int cuMemcpyDtoD_v2(u64 to, u64 from, size_t bytes) {
    return contextCall(__func__, [&] {
        requireDeviceBytes("cuMemcpyDtoD", to, bytes);
        requireDeviceBytes("cuMemcpyDtoD", from, bytes);
        now(checkedCopy("cuMemcpyDtoD", to, from, bytes, true, true));
        return SUCCESS;
    });
}

CUDA_API int cuMemcpyHtoDAsync_v2(u64 to, const void* from, size_t bytes, void* handle) {
    return contextCall(__func__, [&] {
        const char* name = "cuMemcpyHtoDAsync";
        requireDeviceBytes(name, to, bytes);
        auto stream = streamOf(handle);
        if (isPinned(from, bytes) || stream->capture) {
            enqueue(stream, checkedCopy(name, to, numberOf(from), bytes, true, false));
            return SUCCESS;
        }
        // Memory that is not pinned is copied aside before the call returns.
        auto bytesNow = std::make_shared<std::string>(static_cast<const char*>(from), bytes);
        enqueue(stream, [=] { checkedCopy(name, to, numberOf(bytesNow->data()), bytes, true, false)(); });
        return SUCCESS;
    });
}

CUDA_API int cuMemcpyDtoHAsync_v2(void* to, u64 from, size_t bytes, void* handle) {
    return contextCall(__func__, [&] {
        const char* name = "cuMemcpyDtoHAsync";
        requireDeviceBytes(name, from, bytes);
        auto stream = streamOf(handle);
        enqueue(stream, checkedCopy(name, numberOf(to), from, bytes, false, true));
        if (!isPinned(to, bytes) && !stream->capture) {
            finishStream(*stream);  // to memory that is not pinned the call returns when the copy is done
        }
        return SUCCESS;
    });
}

CUDA_API int cuMemcpyDtoDAsync_v2(u64 to, u64 from, size_t bytes, void* handle) {
    return contextCall(__func__, [&] {
        const char* name = "cuMemcpyDtoDAsync";
        requireDeviceBytes(name, to, bytes);
        requireDeviceBytes(name, from, bytes);
        enqueue(streamOf(handle), checkedCopy(name, to, from, bytes, true, true));
        return SUCCESS;
    });
}

CUDA_API int cuMemsetD8_v2(u64 address, u8 value, size_t count) {
    return fillNow(__func__, address, value, count);
}

CUDA_API int cuMemsetD16_v2(u64 address, u16 value, size_t count) {
    return fillNow(__func__, address, value, count);
}

CUDA_API int cuMemsetD32_v2(u64 address, u32 value, size_t count) {
    return fillNow(__func__, address, value, count);
}

CUDA_API int cuMemsetD8Async(u64 address, u8 value, size_t count, void* stream) {
    return fillLater(__func__, address, value, count, stream);
}

CUDA_API int cuMemsetD16Async(u64 address, u16 value, size_t count, void* stream) {
    return fillLater(__func__, address, value, count, stream);
}

CUDA_API int cuMemsetD32Async(u64 address, u32 value, size_t count, void* stream) {
    return fillLater(__func__, address, value, count, stream);
}
