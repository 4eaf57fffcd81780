#include "ptx/decoder.h"

#include <algorithm>

#include "base/fault.h"

namespace softcuda {

Decoder::Decoder(
        Instruction& instruction, Symbols& symbols, const std::string& opcode, std::vector<Operand> operands)
        : instruction(instruction), names(symbols), fullOpcode(opcode), operands(std::move(operands)) {
    size_t begin = 0;
    while (begin <= opcode.size()) {
        size_t end = std::min(opcode.find('.', begin), opcode.size());
        std::string part = opcode.substr(begin, end - begin);
        Type type = typeNamed(part);
        if (begin == 0) {
            opcodeName = part;
        } else if (type.exists()) {
            types.push_back(type);
        } else {
            modifiers.push_back(part);
        }
        begin = end + 1;
    }
}

Type Decoder::type() const {
    if (types.empty()) {
        unsupported("its type is missing or unknown");
    }
    return types.back();
}

Type Decoder::firstType() const {
    type();
    return types.front();
}

bool Decoder::take(const std::string& modifier) {
    auto found = std::find(modifiers.begin(), modifiers.end(), modifier);
    if (found == modifiers.end()) {
        return false;
    }
    modifiers.erase(found);
    return true;
}

bool Decoder::takeAny(std::initializer_list<const char*> list) {
    bool any = false;
    for (const char* modifier : list) {
        any |= take(modifier);
    }
    return any;
}

bool Decoder::takeFlush() {
    bool flush = take("ftz");
    instruction.subnormals = flush ? Subnormals::FLUSH : Subnormals::KEEP;
    return flush;
}

const Operand& Decoder::operand(size_t index) const {
    if (index >= operands.size()) {
        unsupported("an operand is missing");
    }
    return operands[index];
}

void Decoder::expectOperands(size_t count) {
    if (operands.size() != count) {
        unsupported(text("%zu operands where %zu were expected", operands.size(), count));
    }
}

u32 Decoder::destination(size_t index) {
    const std::string& word = operand(index).word;
    if (const Register* reg = names.findRegister(word)) {
        return reg->offset;
    }
    if (word == "_") {
        return names.allocate(8);
    }
    unsupported("no register: " + word);
}

u32 Decoder::predicate(size_t index) {
    const Operand& written = operand(index);
    const Register* reg = names.findRegister(written.word);
    if (reg == nullptr || !reg->type.isPredicate()) {
        unsupported("no predicate: " + written.word);
    }
    instruction.operandNegated = written.negated;
    return reg->offset;
}

u32 Decoder::secondPredicate(size_t index) {
    const std::string& word = operand(index).second;
    if (word.empty()) {
        return NO_REGISTER;
    }
    const Register* reg = names.findRegister(word);
    if (reg == nullptr) {
        unsupported("no predicate: " + word);
    }
    return reg->offset;
}

int Decoder::vectorOf(size_t index, Type type) {
    const Operand& written = operand(index);
    std::vector<Operand> elements =
            written.form == Form::VECTOR ? written.elements : std::vector<Operand>{written};
    if (elements.size() > 4) {
        unsupported("a vector of more than 4 elements");
    }
    int bytes = std::max(type.bytes, 2);
    for (const Operand& element : elements) {
        if (const Register* reg = names.findRegister(element.word)) {
            bytes = reg->type.bytes;
        }
    }
    instruction.vectorSize = static_cast<u8>(elements.size());
    for (size_t i = 0; i < elements.size(); i++) {
        bool dropped = elements[i].word == "_";
        Type wide{type.family, bytes};
        instruction.vector[i] = dropped ? names.allocate(8) : names.value(elements[i], wide);
    }
    return bytes;
}

void Decoder::address(size_t index) {
    const Operand& written = operand(index);
    if (written.form != Form::ADDRESS) {
        unsupported("an address in brackets was expected");
    }
    if (const Register* reg = names.findRegister(written.word)) {
        instruction.a = reg->offset;
        instruction.shortAddress = reg->type.bytes == 4;
        instruction.offset = written.addend.empty() ? 0 : static_cast<i64>(literal(written.addend, 8, false));
        return;
    }
    Operand name = written;
    bool number = std::isdigit(static_cast<unsigned char>(written.word[0]));
    name.form = number ? Form::NUMBER : Form::NAME;
    instruction.a = names.value(name, U64);
}

void Decoder::unsupported(const std::string& why) const {
    throw Fault(INVALID_PTX, "unsupported instruction " + fullOpcode + " (" + why + ")");
}

void Decoder::finish() const {
    if (!modifiers.empty()) {
        unsupported("unknown part ." + modifiers.front());
    }
    bool needsHandler = instruction.flow == Flow::NEXT || instruction.flow == Flow::PARTNERS;
    if (needsHandler && instruction.handler == nullptr) {
        unsupported("not for this type");
    }
}

void InstructionTable::add(std::initializer_list<const char*> names, Builder builder) {
    for (const char* name : names) {
        builders[name] = builder;
    }
}

Builder InstructionTable::find(const std::string& name) const {
    auto found = builders.find(name);
    return found == builders.end() ? nullptr : found->second;
}

}  // namespace softcuda
