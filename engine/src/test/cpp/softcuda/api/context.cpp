#include "api/context.h"

#include "api/call.h"
#include "api/graph.h"
#include "api/handles.h"
#include "api/host_memory.h"
#include "api/module.h"
#include "api/stream.h"
#include "base/settings.h"
#include "check/allocations.h"

using namespace softcuda;

namespace {

struct Context {
    bool primary;
};

Handles<Context>& contexts() {
    static auto* all = new Handles<Context>("context");
    return *all;
}

bool initialised = false;
void* primaryContext = nullptr;
int primaryUsers = 0;

thread_local std::vector<void*> contextStack;

void setCurrent(void* context) {
    if (!contextStack.empty()) {
        contextStack.pop_back();
    }
    if (context != nullptr) {
        contextStack.push_back(context);
    }
}

bool isLive(void* context) {
    return contexts().all().count(reinterpret_cast<u64>(context)) != 0;
}

void requireDevice(int device) {
    requireInitialised();
    if (device < 0 || device >= settings().devices) {
        throw Fault(INVALID_DEVICE, "");
    }
}

}  // namespace

namespace softcuda {

void requireInitialised() {
    if (!initialised) {
        throw Fault(NOT_INITIALIZED, "");
    }
}

void* currentContext() {
    void* current = contextStack.empty() ? nullptr : contextStack.back();
    return isLive(current) ? current : nullptr;
}

std::string leakReport() {
    return allocations().leaks() + hostMemoryLeaks() + streamLeaks() + moduleLeaks() + graphLeaks();
}

void resetContexts() {
    contexts().clear();
    initialised = false;
    primaryContext = nullptr;
    primaryUsers = 0;
}

}  // namespace softcuda

CUDA_API int cuInit(unsigned flags) {
    return call(__func__, [&] {
        if (flags != 0) {
            return INVALID_VALUE;
        }
        if (settings().devices == 0) {
            return NO_DEVICE;
        }
        initialised = true;
        return SUCCESS;
    });
}

CUDA_API int cuCtxCreate_v2(void** context, unsigned, int device) {
    return call(__func__, [&] {
        requireDevice(device);
        requireHealthy();
        *context = contexts().add(std::make_shared<Context>(Context{false}));
        contextStack.push_back(*context);
        return SUCCESS;
    });
}

CUDA_API int cuCtxDestroy_v2(void* context) {
    return call(__func__, [&] {
        requireInitialised();
        contexts().remove(context);
        finishAllStreams();
        return SUCCESS;
    });
}

CUDA_API int cuCtxSetCurrent(void* context) {
    return call(__func__, [&] {
        requireInitialised();
        if (context != nullptr) {
            contexts().get(context);
        }
        setCurrent(context);
        return SUCCESS;
    });
}

CUDA_API int cuCtxGetCurrent(void** context) {
    return call(__func__, [&] {
        requireInitialised();
        *context = currentContext();
        return SUCCESS;
    });
}

CUDA_API int cuCtxPushCurrent_v2(void* context) {
    return call(__func__, [&] {
        requireInitialised();
        contexts().get(context);
        contextStack.push_back(context);
        return SUCCESS;
    });
}

CUDA_API int cuCtxPopCurrent_v2(void** context) {
    return call(__func__, [&] {
        requireInitialised();
        if (contextStack.empty()) {
            return INVALID_CONTEXT;
        }
        if (context != nullptr) {
            *context = contextStack.back();
        }
        contextStack.pop_back();
        return SUCCESS;
    });
}

CUDA_API int cuCtxGetDevice(int* device) {
    return contextCall(__func__, [&] {
        *device = 0;
        return SUCCESS;
    });
}

CUDA_API int cuCtxGetApiVersion(void*, unsigned* version) {
    return contextCall(__func__, [&] {
        *version = 3020;
        return SUCCESS;
    });
}

CUDA_API int cuCtxGetStreamPriorityRange(int* least, int* greatest) {
    return contextCall(__func__, [&] {
        *least = 0;
        *greatest = -1;
        return SUCCESS;
    });
}

CUDA_API int cuCtxSynchronize() {
    return contextCall(__func__, [&] {
        refuseDuringCapture();
        finishAllStreams();
        requireHealthy();
        return SUCCESS;
    });
}

CUDA_API int cuDevicePrimaryCtxRetain(void** context, int device) {
    return call(__func__, [&] {
        requireDevice(device);
        requireHealthy();
        if (primaryUsers++ == 0) {
            primaryContext = contexts().add(std::make_shared<Context>(Context{true}));
        }
        *context = primaryContext;
        return SUCCESS;
    });
}

CUDA_API int cuDevicePrimaryCtxRelease_v2(int device) {
    return call(__func__, [&] {
        requireDevice(device);
        if (primaryUsers == 0) {
            return INVALID_CONTEXT;
        }
        if (--primaryUsers == 0) {
            contexts().remove(primaryContext);
            finishAllStreams();
        }
        return SUCCESS;
    });
}

CUDA_API int cuDevicePrimaryCtxReset_v2(int device) {
    return call(__func__, [&] {
        requireDevice(device);
        finishAllStreams();
        return SUCCESS;
    });
}

CUDA_API int cuDevicePrimaryCtxSetFlags_v2(int device, unsigned) {
    return call(__func__, [&] {
        requireDevice(device);
        return SUCCESS;
    });
}

CUDA_API int cuDevicePrimaryCtxGetState(int device, unsigned* flags, int* active) {
    return call(__func__, [&] {
        requireDevice(device);
        *flags = 0;
        *active = primaryUsers > 0 ? 1 : 0;
        return SUCCESS;
    });
}
