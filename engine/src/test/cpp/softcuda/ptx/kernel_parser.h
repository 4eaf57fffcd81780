#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ptx/declaration.h"
#include "ptx/module.h"
#include "ptx/token_stream.h"

namespace softcuda {

/// Reads a kernel after `.entry`.
///
/// @param globals  variables of the module that the kernel may name
/// @param shared   shared variables that the module declares outside kernels
/// @throws Fault INVALID_PTX with the line still to be added
std::unique_ptr<Kernel> parseKernel(
        TokenStream& tokens,
        const std::map<std::string, GlobalVariable>& globals,
        const std::vector<Declaration>& shared);

}  // namespace softcuda
