#include <cstdio>
#include <cstring>
#include <map>

#include "api/call.h"
#include "base/numbers.h"
#include "base/settings.h"

using namespace softcuda;

namespace {

void requireDevice(int device) {
    requireInitialised();
    if (device < 0 || device >= settings().devices) {
        throw Fault(INVALID_DEVICE, "");
    }
}

/// Attributes by CUDA's numbers; the values are those of a small card.
int attribute(int number) {
    static const std::map<int, int> values = {
        {1, 1024},         // threads per block
        {2, 1024},         // block x
        {3, 1024},         // block y
        {4, 64},           // block z
        {5, 2147483647},   // grid x
        {6, 65535},        // grid y
        {7, 65535},        // grid z
        {8, 49152},        // shared memory per block
        {9, 65536},        // constant memory
        {10, 32},          // warp size
        {12, 65536},       // registers per block
        {13, 1500000},     // clock, kHz
        {15, 1},           // copies beside kernels
        {16, 10},          // multiprocessors
        {17, 0},           // no time limit on kernels
        {18, 0},           // not integrated
        {19, 1},           // host memory can be mapped
        {20, 0},           // compute mode: default
        {31, 1},           // concurrent kernels
        {36, 4000000},     // memory clock, kHz
        {37, 192},         // memory bus, bits
        {38, 1572864},     // L2 cache
        {39, 2048},        // threads per multiprocessor
        {40, 2},           // copy engines
        {41, 1},           // unified addressing
        {81, 98304},       // shared memory per multiprocessor
        {82, 65536},       // registers per multiprocessor
        {83, 1},           // managed memory
        {97, 49152},       // shared memory per block, on demand
        {106, 32},         // blocks per multiprocessor
    };
    int cc = static_cast<int>(settings().cc);
    if (number == 75 || number == 76) {
        return number == 75 ? cc / 10 : cc % 10;
    }
    auto found = values.find(number);
    return found == values.end() ? 0 : found->second;
}

}  // namespace

CUDA_API int cuDriverGetVersion(int* version) {
    return call(__func__, [&] {
        *version = static_cast<int>(settings().driver);
        return SUCCESS;
    });
}

CUDA_API int cuDeviceGetCount(int* count) {
    return call(__func__, [&] {
        requireInitialised();
        *count = static_cast<int>(settings().devices);
        return SUCCESS;
    });
}

CUDA_API int cuDeviceGet(int* device, int ordinal) {
    return call(__func__, [&] {
        requireDevice(ordinal);
        *device = ordinal;
        return SUCCESS;
    });
}

CUDA_API int cuDeviceGetName(char* name, int length, int device) {
    return call(__func__, [&] {
        requireDevice(device);
        int cc = static_cast<int>(settings().cc);
        std::snprintf(name, static_cast<size_t>(length), "Software device (compute capability %d.%d)", cc / 10, cc % 10);
        return SUCCESS;
    });
}

CUDA_API int cuDeviceGetUuid(u8* uuid, int device) {
    return call(__func__, [&] {
        requireDevice(device);
        std::memset(uuid, 0x5c, 16);
        uuid[15] = static_cast<u8>(device);
        return SUCCESS;
    });
}

CUDA_API int cuDeviceGetPCIBusId(char* name, int length, int device) {
    return call(__func__, [&] {
        requireDevice(device);
        std::snprintf(name, static_cast<size_t>(length), "0000:%02x:00.0", device + 1);
        return SUCCESS;
    });
}

CUDA_API int cuDeviceTotalMem_v2(size_t* bytes, int device) {
    return call(__func__, [&] {
        requireDevice(device);
        *bytes = static_cast<size_t>(settings().memory_mb) << 20;
        return SUCCESS;
    });
}

CUDA_API int cuDeviceComputeCapability(int* major, int* minor, int device) {
    return call(__func__, [&] {
        requireDevice(device);
        *major = attribute(75);
        *minor = attribute(76);
        return SUCCESS;
    });
}

CUDA_API int cuDeviceGetAttribute(int* value, int number, int device) {
    return call(__func__, [&] {
        requireDevice(device);
        *value = attribute(number);
        return SUCCESS;
    });
}
