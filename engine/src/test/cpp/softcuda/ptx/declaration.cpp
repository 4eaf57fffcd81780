#include "ptx/declaration.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "base/fault.h"

namespace softcuda {

namespace {

/// Attributes of a parameter's pointer that say nothing about its layout.
bool isPointerAttribute(const std::string& word) {
    return word == ".ptr" || word == ".global" || word == ".shared" || word == ".const" || word == ".local";
}

}  // namespace

Declaration parseDeclaration(const std::vector<Token>& tokens) {
    Declaration result;
    bool pointer = false;
    bool afterEquals = false;
    for (size_t i = 0; i < tokens.size(); i++) {
        const std::string& word = tokens[i].word;
        if (afterEquals) {
            bool minus = word == "-" && i + 1 < tokens.size();
            if (minus) {
                result.initial.push_back("-" + tokens[++i].word);
            } else if (std::isdigit(static_cast<unsigned char>(word[0]))) {
                result.initial.push_back(word);
            }
        } else if (word == ".align" && i + 1 < tokens.size()) {
            u64 alignment = std::strtoull(tokens[++i].word.c_str(), nullptr, 0);
            result.alignment = pointer ? result.alignment : alignment;  // that of the target is not the variable's
        } else if (isPointerAttribute(word)) {
            pointer = true;
        } else if (word[0] == '.') {
            result.type = typeNamed(word.substr(1));
        } else if (word == "[") {
            bool sized = i + 1 < tokens.size() && !tokens[i + 1].is("]");
            result.unsized |= !sized;
            result.elements *= sized ? std::strtoull(tokens[i + 1].word.c_str(), nullptr, 0) : 1;
            i += sized ? 2 : 1;
        } else if (word == "=") {
            afterEquals = true;
        } else {
            result.name = word;
        }
    }
    if (!result.type.exists() || result.name.empty()) {
        throw Fault(INVALID_PTX, "a declaration without a known type or without a name: " + result.name);
    }
    result.alignment = std::max(result.alignment, static_cast<u64>(result.type.bytes));
    return result;
}

}  // namespace softcuda
