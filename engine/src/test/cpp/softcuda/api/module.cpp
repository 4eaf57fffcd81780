#include "api/module.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

#include "api/call.h"
#include "api/handles.h"
#include "api/stream.h"
#include "api/versions.h"
#include "base/settings.h"
#include "check/allocations.h"
#include "check/coverage.h"
#include "ptx/parser.h"

using namespace softcuda;

namespace {

// Numbers of the options of cuModuleLoadDataEx.
constexpr int ERROR_LOG = 5;
constexpr int ERROR_LOG_BYTES = 6;

Handles<Module>& modules() {
    static auto* all = new Handles<Module>("module");
    return *all;
}

Handles<Function>& functions() {
    static auto* all = new Handles<Function>("function");
    return *all;
}

/// Frees a module's variables unless it was kept.
class VariablesGuard {
  public:
    explicit VariablesGuard(const Module& module) : module(module) {}
    ~VariablesGuard() {
        for (const auto& [name, variable] : module.globals) {
            if (!kept) {
                allocations().freeVariable(variable.address);
            }
        }
    }
    void keep() { kept = true; }

  private:
    const Module& module;
    bool kept = false;
};

void* load(const char* ptx) {
    refuseDuringCapture();
    std::shared_ptr<Module> module = parseModule(ptx, allocations());
    VariablesGuard guard(*module);
    int target = std::atoi(module->target.c_str() + std::strlen("sm_"));
    if (target > settings().cc) {
        throw Fault(NO_BINARY_FOR_GPU, text("PTX line 1: .target %s is newer than the device (%ld)",
                module->target.c_str(), settings().cc));
    }
    if (driverForPtx(module->version) > settings().driver) {
        throw Fault(UNSUPPORTED_PTX_VERSION, text("PTX line 1: .version %s needs driver %d or newer, this one is %ld",
                module->version.c_str(), driverForPtx(module->version), settings().driver));
    }
    if (settings().cover != 0) {
        watchCoverage(*module);
    }
    guard.keep();
    return modules().add(module);
}

/// Value of an option, which CUDA passes as a pointer even where it is a number.
u64 option(unsigned count, const int* options, void** values, int wanted) {
    for (unsigned i = 0; i < count; i++) {
        if (options[i] == wanted) {
            return reinterpret_cast<u64>(values[i]);
        }
    }
    return 0;
}

/// Writes the log of a failed load where the caller asked for it, and its length where the caller gave the room.
void writeLog(const std::string& log, unsigned count, const int* options, void** values) {
    char* buffer = reinterpret_cast<char*>(option(count, options, values, ERROR_LOG));
    u64 room = option(count, options, values, ERROR_LOG_BYTES) & 0xffffffffu;
    if (buffer != nullptr && room > 0) {
        std::snprintf(buffer, room, "%s", log.c_str());
    }
}

}  // namespace

namespace softcuda {

std::shared_ptr<Function> functionOf(const void* handle) {
    return functions().get(handle);
}

std::string moduleLeaks() {
    return modules().leaks();
}

void resetModules() {
    functions().clear();
    modules().clear();
}

}  // namespace softcuda

CUDA_API int cuModuleLoadData(void** module, const void* image) {
    return contextCall(__func__, [&] {
        *module = load(static_cast<const char*>(image));
        return SUCCESS;
    });
}

CUDA_API int cuModuleLoadDataEx(void** module, const void* image, unsigned count, int* options, void** values) {
    return contextCall(__func__, [&] {
        try {
            *module = load(static_cast<const char*>(image));
        } catch (const Fault& fault) {
            writeLog(fault.what(), count, options, values);
            throw;
        }
        return SUCCESS;
    });
}

CUDA_API int cuModuleLoad(void** module, const char* path) {
    return contextCall(__func__, [&] {
        std::ifstream file(path, std::ios::binary);
        if (!file) {
            return FILE_NOT_FOUND;
        }
        std::stringstream content;
        content << file.rdbuf();
        *module = load(content.str().c_str());
        return SUCCESS;
    });
}

CUDA_API int cuModuleUnload(void* handle) {
    return call(__func__, [&] {
        requireInitialised();
        auto module = modules().remove(handle);
        finishAllStreams();
        for (const auto& [name, variable] : module->globals) {
            allocations().freeVariable(variable.address);
        }
        std::vector<u64> stale;
        for (const auto& [number, function] : functions().all()) {
            if (function->module == module) {
                stale.push_back(number);
            }
        }
        for (u64 number : stale) {
            functions().remove(reinterpret_cast<void*>(number));
        }
        return SUCCESS;
    });
}

CUDA_API int cuModuleGetFunction(void** function, void* handle, const char* name) {
    return contextCall(__func__, [&] {
        auto module = modules().get(handle);
        auto found = module->kernels.find(name);
        if (found == module->kernels.end()) {
            return NOT_FOUND;
        }
        *function = functions().add(std::make_shared<Function>(Function{module, found->second.get()}));
        return SUCCESS;
    });
}

CUDA_API int cuModuleGetGlobal_v2(u64* address, size_t* bytes, void* handle, const char* name) {
    return contextCall(__func__, [&] {
        auto module = modules().get(handle);
        auto found = module->globals.find(name);
        if (found == module->globals.end()) {
            return NOT_FOUND;
        }
        if (address != nullptr) {
            *address = found->second.address;
        }
        if (bytes != nullptr) {
            *bytes = found->second.bytes;
        }
        return SUCCESS;
    });
}

CUDA_API int cuModuleGetLoadingMode(int* mode) {
    return call(__func__, [&] {
        *mode = 1;  // eager
        return SUCCESS;
    });
}
