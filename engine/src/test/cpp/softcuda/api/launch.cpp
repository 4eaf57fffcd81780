#include <algorithm>
#include <cstring>
#include <vector>

#include "api/call.h"
#include "api/module.h"
#include "api/stream.h"
#include "base/settings.h"
#include "machine/grid.h"

using namespace softcuda;

namespace {

constexpr u32 SHARED_LIMIT = 49152;
constexpr int MULTIPROCESSOR_THREADS = 2048;
constexpr int MULTIPROCESSOR_BLOCKS = 32;
constexpr u32 MULTIPROCESSOR_SHARED = 98304;

void checkDimensions(const Kernel& kernel, Dimensions grid, Dimensions block, u32 dynamicShared) {
    u64 threads = block.count();
    if (grid.count() == 0 || threads == 0) {
        throw Fault(INVALID_VALUE, "a launch of " + kernel.name + " without blocks or threads");
    }
    bool tooMany = threads > static_cast<u64>(std::min(1024, kernel.maxThreads)) || block.z > 64;
    if (tooMany || grid.x > 2147483647u || grid.y > 65535 || grid.z > 65535) {
        throw Fault(INVALID_VALUE, text("a launch of %s beyond the limits: grid (%u,%u,%u), block (%u,%u,%u)",
                kernel.name.c_str(), grid.x, grid.y, grid.z, block.x, block.y, block.z));
    }
    if (kernel.sharedDeclared + dynamicShared > SHARED_LIMIT) {
        throw Fault(INVALID_VALUE, text("a launch of %s with %u bytes of shared memory; a block has %u",
                kernel.name.c_str(), kernel.sharedDeclared + dynamicShared, SHARED_LIMIT));
    }
}

std::vector<u8> readParameters(const Kernel& kernel, void** values) {
    std::vector<u8> bytes(kernel.parameterBytes + 8);
    if (values == nullptr && !kernel.parameters.empty()) {
        throw Fault(INVALID_VALUE, "a launch of " + kernel.name + " without parameters");
    }
    for (size_t i = 0; i < kernel.parameters.size(); i++) {
        const Parameter& parameter = kernel.parameters[i];
        if (values[i] == nullptr) {
            throw Fault(INVALID_VALUE, "a launch of " + kernel.name + " with no value for " + parameter.name);
        }
        std::memcpy(bytes.data() + parameter.offset, values[i], parameter.bytes);
    }
    return bytes;
}

int activeBlocks(const Kernel& kernel, int blockThreads, size_t dynamicShared) {
    if (blockThreads <= 0 || blockThreads > std::min(1024, kernel.maxThreads)) {
        return 0;
    }
    int byThreads = MULTIPROCESSOR_THREADS / static_cast<int>(roundUp(static_cast<u64>(blockThreads), LANES));
    u64 shared = kernel.sharedDeclared + dynamicShared;
    int byShared = shared == 0 ? MULTIPROCESSOR_BLOCKS : static_cast<int>(MULTIPROCESSOR_SHARED / shared);
    return std::min({byThreads, byShared, MULTIPROCESSOR_BLOCKS});
}

int attribute(const Kernel& kernel, int number) {
    switch (number) {
        case 0: return std::min(1024, kernel.maxThreads);
        case 1: return static_cast<int>(kernel.sharedDeclared);
        case 3: return static_cast<int>(kernel.localBytes);
        case 4: return std::min(255, kernel.registerCount);  // as declared; an assembler needs far fewer
        case 5:
        case 6: return static_cast<int>(settings().cc);
        case 8: return static_cast<int>(SHARED_LIMIT - kernel.sharedDeclared);
        default: return 0;
    }
}

}  // namespace

CUDA_API int cuLaunchKernel(void* handle, unsigned gridX, unsigned gridY, unsigned gridZ, unsigned blockX,
        unsigned blockY, unsigned blockZ, unsigned dynamicShared, void* stream, void** values, void** extra) {
    return contextCall(__func__, [&] {
        auto function = functionOf(handle);
        Dimensions grid{gridX, gridY, gridZ};
        Dimensions block{blockX, blockY, blockZ};
        checkDimensions(*function->kernel, grid, block, dynamicShared);
        if (extra != nullptr && values == nullptr) {
            throw Fault(NOT_SUPPORTED, "parameters in one buffer (`extra`) are not supported");
        }
        // Kept outside the closure's copies: a captured launch is replayed many times.
        auto parameters = std::make_shared<std::vector<u8>>(readParameters(*function->kernel, values));
        enqueue(streamOf(stream), [=] {
            requireHealthy();
            runGrid(*function->kernel, grid, block, dynamicShared, parameters->data());
        });
        return SUCCESS;
    });
}

CUDA_API int cuFuncGetAttribute(int* value, int number, void* handle) {
    return contextCall(__func__, [&] {
        *value = attribute(*functionOf(handle)->kernel, number);
        return SUCCESS;
    });
}

CUDA_API int cuFuncSetAttribute(void* handle, int, int) {
    return contextCall(__func__, [&] {
        functionOf(handle);
        return SUCCESS;
    });
}

CUDA_API int cuFuncSetCacheConfig(void* handle, int) {
    return contextCall(__func__, [&] {
        functionOf(handle);
        return SUCCESS;
    });
}

CUDA_API int cuFuncSetSharedMemConfig(void* handle, int) {
    return contextCall(__func__, [&] {
        functionOf(handle);
        return SUCCESS;
    });
}

CUDA_API int cuOccupancyMaxActiveBlocksPerMultiprocessor(int* blocks, void* handle, int threads, size_t shared) {
    return contextCall(__func__, [&] {
        *blocks = activeBlocks(*functionOf(handle)->kernel, threads, shared);
        return SUCCESS;
    });
}

CUDA_API int cuOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(
        int* blocks, void* handle, int threads, size_t shared, unsigned) {
    return contextCall(__func__, [&] {
        *blocks = activeBlocks(*functionOf(handle)->kernel, threads, shared);
        return SUCCESS;
    });
}
