#pragma once

#include <memory>

#include "ptx/module.h"

namespace softcuda {

/// Where a module's global variables go.
class GlobalMemory {
  public:
    virtual ~GlobalMemory() = default;

    /// @return address of so many zeroed bytes on the device
    virtual u64 allocateVariable(u64 bytes) = 0;
};

/// Reads a PTX text and decodes all its kernels.
/// @throws Fault INVALID_PTX with line and text for anything this driver does not know
std::unique_ptr<Module> parseModule(const char* ptx, GlobalMemory& memory);

}  // namespace softcuda
