#pragma once

#include <memory>
#include <string>

#include "ptx/module.h"

namespace softcuda {

/// A kernel as the caller holds it; it keeps its module alive while work that uses it waits.
struct Function {
    std::shared_ptr<Module> module;
    Kernel* kernel;
};

/// @throws Fault INVALID_HANDLE, also when the module was unloaded
std::shared_ptr<Function> functionOf(const void* handle);

std::string moduleLeaks();
void resetModules();

}  // namespace softcuda
