#pragma once

#include <string>
#include <vector>

namespace softcuda {

/// A word, number, string or single sign of a PTX text, with its line and its place in the text.
struct Token {
    std::string word;
    int line;
    const char* begin;

    bool is(const char* expected) const { return word == expected; }
};

/// Cuts a PTX text into tokens; comments and white space fall away.
/// Words may hold dots, `%`, `$` and `_`, as `ld.global.u32`, `%tid.x` and `$L__BB0_1` do.
std::vector<Token> tokenise(const char* text);

}  // namespace softcuda
