#include <cstring>

#include "api/call.h"
#include "api/context.h"
#include "api/graph.h"
#include "api/host_memory.h"
#include "api/module.h"
#include "api/stream.h"
#include "base/settings.h"
#include "check/allocations.h"
#include "check/coverage.h"
#include "check/traffic.h"

// How a test steers the driver. None of this exists in a real one.

using namespace softcuda;

namespace {

using Lock = std::lock_guard<std::recursive_mutex>;

/// Copies as much as fits, closed by a zero. @return bytes that the whole text needs, without the zero
long give(const std::string& sentence, char* out, long room) {
    if (out != nullptr && room > 0) {
        size_t length = std::min(sentence.size(), static_cast<size_t>(room - 1));
        std::memcpy(out, sentence.data(), length);
        out[length] = '\0';
    }
    return static_cast<long>(sentence.size());
}

}  // namespace

/// Forgets everything but the coverage: memory, modules, streams, faults, settings, counts.
CUDA_API void softcuda_reset() {
    Lock lock(driverMutex());
    resetGraphs();
    resetStreams();
    resetModules();
    resetHostMemory();
    resetContexts();
    allocations().reset();
    profiles().clear();
    resetCalls();
    settings() = Settings();
}

/// @return 0, or 1 for an unknown name
CUDA_API int softcuda_set(const char* name, long value) {
    Lock lock(driverMutex());
    long* setting = settings().find(name);
    if (setting == nullptr) {
        return 1;
    }
    *setting = value;
    return 0;
}

CUDA_API void softcuda_fail(const char* function, long nth, int code) {
    Lock lock(driverMutex());
    orderFailure(function, nth, code);
}

CUDA_API long softcuda_calls(const char* function) {
    Lock lock(driverMutex());
    return callCount(function);
}

CUDA_API long softcuda_report(char* out, long room) {
    Lock lock(driverMutex());
    return give(lastReport(), out, room);
}

CUDA_API long softcuda_leaks(char* out, long room) {
    Lock lock(driverMutex());
    return give(leakReport(), out, room);
}

CUDA_API long softcuda_uncovered(char* out, long room) {
    Lock lock(driverMutex());
    return give(uncoveredLines(), out, room);
}

CUDA_API long softcuda_coverage(char* out, long room) {
    Lock lock(driverMutex());
    return give(coverageSummary(), out, room);
}

CUDA_API void softcuda_forget_coverage() {
    Lock lock(driverMutex());
    forgetCoverage();
}

CUDA_API long softcuda_profile(char* out, long room) {
    Lock lock(driverMutex());
    return give(profileTable(), out, room);
}
