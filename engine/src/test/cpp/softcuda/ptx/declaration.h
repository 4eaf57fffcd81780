#pragma once

#include <string>
#include <vector>

#include "ptx/lexer.h"
#include "ptx/type.h"

namespace softcuda {

/// A declared variable or parameter: `.align 4 .b8 name[128] = {1, 2}`.
struct Declaration {
    Type type;
    u64 alignment = 1;
    std::string name;
    u64 elements = 1;
    bool unsized = false;  // name[]
    std::vector<std::string> initial;

    u64 bytes() const { return elements * static_cast<u64>(type.bytes); }
};

/// @param tokens of the declaration without the word that names the space and without ';'
/// @throws Fault INVALID_PTX where the type or the name is missing
Declaration parseDeclaration(const std::vector<Token>& tokens);

}  // namespace softcuda
