#pragma once

#include <string>
#include <vector>

#include "ptx/lexer.h"

namespace softcuda {

enum class Form { NAME, NUMBER, ADDRESS, VECTOR };

/// An operand as written.
struct Operand {
    Form form = Form::NAME;
    std::string word;               // name of a register or variable, or the digits of a number
    std::string second;             // the name after '|'
    std::string addend;             // the number after '+'
    bool negated = false;           // '!' before a predicate
    std::vector<Operand> elements;  // of a vector
};

/// Reads the operands between `position` and the end of a statement.
/// @throws Fault INVALID_PTX where they do not follow the grammar
std::vector<Operand> parseOperands(const std::vector<Token>& statement, size_t position);

/// Value of a literal as bits of a type of `bytes` bytes: decimal, 0x, 0b, octal, 0f (single) and 0d (double).
unsigned long long literal(const std::string& digits, int bytes, bool isFloat);

}  // namespace softcuda
