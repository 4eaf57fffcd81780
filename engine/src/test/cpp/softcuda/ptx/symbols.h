#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ptx/module.h"
#include "ptx/operand.h"
#include "ptx/type.h"

namespace softcuda {

/// A declared register: where its 32 lanes lie among the registers of a warp.
struct Register {
    u32 offset;
    Type type;
};

/// A variable or parameter that code can name.
struct Variable {
    enum Kind { GLOBAL, SHARED, DYNAMIC_SHARED, LOCAL, PARAMETER } kind;
    u64 value;  // address, or offset in its space
};

/// The names that are valid at one place of a kernel, and the layout of the registers of a warp.
class Symbols {
  public:
    explicit Symbols(Kernel& kernel) : kernel(kernel) { openScope(); }

    void openScope() { scopes.emplace_back(); }
    void closeScope() { scopes.pop_back(); }

    void declareRegister(const std::string& name, Type type);
    void declareVariable(const std::string& name, Variable variable) { variables[name] = variable; }

    const Register* findRegister(const std::string& name) const;
    const Variable* findVariable(const std::string& name) const;

    /// Offset of the operand's value: a register, a special register, a literal, or the address of a variable.
    /// @throws Fault INVALID_PTX for an unknown name
    u32 value(const Operand& operand, Type type);

    /// Offset of a register that holds `value` in all lanes.
    u32 constant(int bytes, u64 value);

    /// Room for 32 lanes of so many bytes that nothing else uses.
    u32 allocate(int bytes);

    /// The address of dynamic shared memory is known once all static variables are laid out.
    void placeDynamicShared(u32 offset);

  private:
    u32 special(const std::string& name);
    u32 address(const Operand& operand, Type type);

    Kernel& kernel;
    std::vector<std::map<std::string, Register>> scopes;
    std::map<std::string, Variable> variables;
    std::map<std::pair<int, u64>, u32> constants;
    std::vector<Constant> dynamicShared;
};

}  // namespace softcuda
