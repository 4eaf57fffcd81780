#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "ptx/module.h"
#include "ptx/operand.h"
#include "ptx/symbols.h"
#include "ptx/type.h"

namespace softcuda {

/// One instruction on its way from text to `Instruction`: the opcode's parts and the operands.
///
/// The builder of an opcode takes what it understands; whatever modifier is left over makes the instruction
/// unsupported, so that no meaning is lost in silence.
class Decoder {
  public:
    Decoder(Instruction& instruction, Symbols& symbols, const std::string& opcode, std::vector<Operand> operands);

    Instruction& instruction;

    const std::string& name() const { return opcodeName; }

    /// The type of the instruction: the last one where there are several.
    Type type() const;
    Type firstType() const;
    size_t typeCount() const { return types.size(); }

    /// Whether the modifier is there; takes it.
    bool take(const std::string& modifier);
    bool takeAny(std::initializer_list<const char*> modifiers);

    /// Takes the first modifier that the table knows.
    /// @throws Fault INVALID_PTX where none is there
    template <class Value>
    Value takeOne(const std::unordered_map<std::string, Value>& table) {
        for (const std::string& modifier : modifiers) {
            auto entry = table.find(modifier);
            if (entry != table.end()) {
                take(std::string(modifier));
                return entry->second;
            }
        }
        unsupported("no form of it named");
    }

    /// `.ftz` of single precision, taken and noted in the instruction.
    bool takeFlush();

    size_t operandCount() const { return operands.size(); }
    const Operand& operand(size_t index) const;
    void expectOperands(size_t count);
    void dropOperand(size_t index) { operands.erase(operands.begin() + static_cast<long>(index)); }

    u32 source(size_t index, Type type) { return symbols().value(operand(index), type); }
    u32 destination(size_t index);
    /// A predicate operand; '!' before it is noted in the instruction.
    u32 predicate(size_t index);
    /// The predicate after '|' of an operand, or NO_REGISTER.
    u32 secondPredicate(size_t index);
    /// Registers of `{a, b}` or of a single operand; all must be of one width, which is returned in bytes.
    int vectorOf(size_t index, Type type);
    /// Base register and offset of `[a+4]`.
    void address(size_t index);

    Symbols& symbols() { return names; }

    [[noreturn]] void unsupported(const std::string& why) const;
    /// @throws Fault INVALID_PTX if some modifier was not taken, or no handler was found
    void finish() const;

  private:
    Symbols& names;
    std::string fullOpcode;
    std::string opcodeName;
    std::vector<std::string> modifiers;
    std::vector<Type> types;
    std::vector<Operand> operands;
};

using Builder = void (*)(Decoder&);

/// The builder of every opcode, by name.
class InstructionTable {
  public:
    void add(std::initializer_list<const char*> names, Builder builder);
    Builder find(const std::string& name) const;

  private:
    std::unordered_map<std::string, Builder> builders;
};

const InstructionTable& instructionTable();

}  // namespace softcuda
