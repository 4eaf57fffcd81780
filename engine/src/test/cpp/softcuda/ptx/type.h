#pragma once

#include <string>

#include "base/numbers.h"

namespace softcuda {

enum class Family : u8 { NONE, UNSIGNED, SIGNED, BITS, FLOAT, PREDICATE };

/// A scalar type of PTX, such as `.u32`: what its bits mean and how many bytes it takes.
struct Type {
    Family family = Family::NONE;
    int bytes = 0;

    bool exists() const { return family != Family::NONE; }
    bool isFloat() const { return family == Family::FLOAT; }
    bool isSigned() const { return family == Family::SIGNED; }
    bool isPredicate() const { return family == Family::PREDICATE; }
};

/// @param name without the dot; anything that is no type, or one this driver does not know, gives none
inline Type typeNamed(const std::string& name) {
    if (name == "pred") {
        return {Family::PREDICATE, 4};
    }
    Family family;
    switch (name.empty() ? '\0' : name[0]) {
        case 'u': family = Family::UNSIGNED; break;
        case 's': family = Family::SIGNED; break;
        case 'b': family = Family::BITS; break;
        case 'f': family = Family::FLOAT; break;
        default: return {};
    }
    std::string bits = name.substr(1);
    for (const char* known : {"8", "16", "32", "64"}) {
        if (bits == known && !(family == Family::FLOAT && bits == "8")) {
            return {family, std::stoi(bits) / 8};
        }
    }
    return {};
}

constexpr Type U8{Family::UNSIGNED, 1};
constexpr Type U32{Family::UNSIGNED, 4};
constexpr Type U64{Family::UNSIGNED, 8};
constexpr Type B32{Family::BITS, 4};
constexpr Type S64{Family::SIGNED, 8};
constexpr Type PREDICATE_TYPE{Family::PREDICATE, 4};

}  // namespace softcuda
