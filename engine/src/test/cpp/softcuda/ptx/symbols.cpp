#include "ptx/symbols.h"

#include <algorithm>

#include "base/fault.h"
#include "machine/special_registers.h"

namespace softcuda {

void Symbols::declareRegister(const std::string& name, Type type) {
    if (!type.exists()) {
        throw Fault(INVALID_PTX, "a register of unknown type: " + name);
    }
    // A predicate is one word: a bit per lane.
    scopes.back()[name] = {allocate(type.isPredicate() ? 1 : type.bytes), type};
    kernel.registerCount++;
}

const Register* Symbols::findRegister(const std::string& name) const {
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
        auto found = scope->find(name);
        if (found != scope->end()) {
            return &found->second;
        }
    }
    return nullptr;
}

const Variable* Symbols::findVariable(const std::string& name) const {
    auto found = variables.find(name);
    return found == variables.end() ? nullptr : &found->second;
}

u32 Symbols::allocate(int bytes) {
    u32 offset = kernel.registerBytes;
    // Whole cache lines, so that vector loads never cross one.
    kernel.registerBytes += static_cast<u32>(roundUp(static_cast<u64>(bytes) * LANES, 64));
    return offset;
}

u32 Symbols::constant(int bytes, u64 value) {
    auto key = std::make_pair(bytes, value);
    auto found = constants.find(key);
    if (found != constants.end()) {
        return found->second;
    }
    u32 reg = allocate(bytes);
    kernel.constants.push_back({reg, bytes, value});
    constants[key] = reg;
    return reg;
}

u32 Symbols::value(const Operand& operand, Type type) {
    if (operand.form == Form::NUMBER) {
        // An immediate of a narrow type still fills a register of at least 16 bits.
        return constant(std::max(type.bytes, 2), literal(operand.word, type.bytes, type.isFloat()));
    }
    if (const Register* reg = findRegister(operand.word)) {
        return reg->offset;
    }
    if (operand.word == "WARP_SZ") {
        return constant(type.bytes, LANES);
    }
    return operand.word[0] == '%' ? special(operand.word) : address(operand, type);
}

u32 Symbols::special(const std::string& name) {
    const SpecialRegister* found = findSpecialRegister(name);
    if (found == nullptr) {
        throw Fault(INVALID_PTX, "unknown register " + name);
    }
    for (const SpecialUse& use : kernel.specialRegisters) {
        if (use.special == found) {
            return use.reg;
        }
    }
    kernel.specialRegisters.push_back({allocate(4), found});
    return kernel.specialRegisters.back().reg;
}

u32 Symbols::address(const Operand& operand, Type type) {
    const Variable* variable = findVariable(operand.word);
    if (variable == nullptr || variable->kind == Variable::PARAMETER) {
        throw Fault(INVALID_PTX, "unknown operand " + operand.word);
    }
    u64 added = operand.addend.empty() ? 0 : literal(operand.addend, 8, false);
    if (variable->kind == Variable::DYNAMIC_SHARED) {
        u32 reg = allocate(type.bytes);
        dynamicShared.push_back({reg, type.bytes, added});
        return reg;
    }
    return constant(type.bytes, variable->value + added);
}

void Symbols::placeDynamicShared(u32 offset) {
    for (const Constant& use : dynamicShared) {
        kernel.constants.push_back({use.reg, use.bytes, use.value + offset});
    }
}

}  // namespace softcuda
