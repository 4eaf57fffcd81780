#include "ptx/kernel_parser.h"

#include <cstdlib>

#include "ptx/decoder.h"
#include "ptx/symbols.h"

namespace softcuda {

namespace {

constexpr u32 SHARED_GAP = 16;

class KernelParser {
  public:
    KernelParser(TokenStream& tokens, std::unique_ptr<Kernel> fresh)
            : tokens(tokens), kernel(std::move(fresh)), symbols(*kernel) {}

    void know(const std::map<std::string, GlobalVariable>& globals, const std::vector<Declaration>& shared) {
        for (const auto& [name, variable] : globals) {
            symbols.declareVariable(name, {Variable::GLOBAL, variable.address});
        }
        for (const Declaration& declared : shared) {
            sharedVariable(declared);
        }
    }

    std::unique_ptr<Kernel> parse() {
        kernel->name = tokens.next().word;
        if (tokens.accept("(")) {
            parameters(tokens.until(")"));
        }
        while (!tokens.accept("{")) {
            launchBound(tokens.next().word);
        }
        body();
        finish();
        return std::move(kernel);
    }

  private:
    void parameters(const std::vector<Token>& list) {
        std::vector<Token> one;
        for (const Token& token : list) {
            if (token.is(",")) {
                parameter(one);
                one.clear();
            } else if (!token.is(".param")) {
                one.push_back(token);
            }
        }
        if (!one.empty()) {
            parameter(one);
        }
    }

    void parameter(const std::vector<Token>& list) {
        Declaration declared = parseDeclaration(list);
        u32 offset = static_cast<u32>(roundUp(kernel->parameterBytes, declared.alignment));
        u32 bytes = static_cast<u32>(declared.bytes());
        kernel->parameters.push_back({declared.name, offset, bytes});
        symbols.declareVariable(declared.name, {Variable::PARAMETER, offset});
        kernel->parameterBytes = offset + bytes;
    }

    /// `.maxntid 128, 1, 1` and its like before the body.
    void launchBound(const std::string& word) {
        if (word == ".maxntid" || word == ".reqntid") {
            int threads = std::atoi(tokens.next().word.c_str());
            while (tokens.accept(",")) {
                threads *= std::atoi(tokens.next().word.c_str());
            }
            kernel->maxThreads = threads;
        } else if (word == ".minnctapersm" || word == ".maxnreg" || word == ".maxnctapersm") {
            tokens.next();
        } else {
            throw Fault(INVALID_PTX, "unknown directive " + word);
        }
    }

    void body() {
        for (int depth = 1; depth > 0;) {
            Token token = tokens.next();
            if (token.is("{")) {
                symbols.openScope();
                depth++;
            } else if (token.is("}")) {
                symbols.closeScope();
                depth--;
            } else if (token.word[0] == '.') {
                directive(token.word);
            } else if (!tokens.atEnd() && tokens.accept(":")) {
                labels[token.word] = static_cast<int>(kernel->code.size());
            } else if (!token.is(";")) {
                instruction(token);
            }
        }
    }

    void directive(const std::string& word) {
        if (word == ".reg") {
            registers(tokens.statement());
        } else if (word == ".shared") {
            sharedVariable(parseDeclaration(tokens.statement()));
        } else if (word == ".local") {
            localVariable(parseDeclaration(tokens.statement()));
        } else if (word == ".pragma") {
            tokens.statement();
        } else if (word == ".loc" || word == ".file") {
            tokens.skipLine();
        } else {
            throw Fault(INVALID_PTX, "unknown directive " + word);
        }
    }

    /// `.b32 %r<14>` declares %r0 to %r13; `.f32 a, b` declares a and b.
    void registers(const std::vector<Token>& list) {
        Type type = typeNamed(list.at(0).word.substr(1));
        for (size_t i = 1; i < list.size(); i++) {
            const std::string& name = list[i].word;
            if (name == ",") {
                continue;
            }
            if (i + 3 < list.size() && list[i + 1].is("<")) {
                int count = std::atoi(list[i + 2].word.c_str());
                for (int number = 0; number < count; number++) {
                    symbols.declareRegister(name + std::to_string(number), type);
                }
                i += 3;
            } else {
                symbols.declareRegister(name, type);
            }
        }
    }

    void sharedVariable(const Declaration& declared) {
        if (declared.unsized) {
            symbols.declareVariable(declared.name, {Variable::DYNAMIC_SHARED, 0});
            return;
        }
        u32 offset = static_cast<u32>(roundUp(kernel->sharedBytes, declared.alignment));
        u32 bytes = static_cast<u32>(declared.bytes());
        kernel->sharedVariables.push_back({offset, bytes});
        kernel->sharedBytes = offset + bytes + SHARED_GAP;
        kernel->sharedDeclared = static_cast<u32>(roundUp(kernel->sharedDeclared, declared.alignment)) + bytes;
        symbols.declareVariable(declared.name, {Variable::SHARED, offset});
    }

    void localVariable(const Declaration& declared) {
        u32 offset = static_cast<u32>(roundUp(kernel->localBytes, declared.alignment));
        symbols.declareVariable(declared.name, {Variable::LOCAL, offset});
        kernel->localBytes = static_cast<u32>(roundUp(offset + declared.bytes(), 16));
    }

    void instruction(const Token& first) {
        std::vector<Token> statement{first};
        while (!tokens.peek().is(";")) {
            statement.push_back(tokens.next());
        }
        Token end = tokens.next();
        Instruction decoded;
        decoded.line = first.line;
        decoded.text = std::string(first.begin, end.begin);
        decoded.index = static_cast<int>(kernel->code.size());
        try {
            decode(decoded, statement);
        } catch (const Fault& fault) {
            throw Fault(fault.code, std::string(fault.what()) + ": " + decoded.text);
        }
        kernel->code.push_back(std::move(decoded));
    }

    void decode(Instruction& decoded, const std::vector<Token>& statement) {
        size_t at = guard(decoded, statement);
        const std::string& opcode = statement.at(at).word;
        if (opcode == "bra" || opcode == "bra.uni") {
            decoded.flow = Flow::BRANCH;
            branches.emplace_back(decoded.index, statement.at(at + 1).word);
            return;
        }
        Decoder decoder(decoded, symbols, opcode, parseOperands(statement, at + 1));
        Builder builder = instructionTable().find(decoder.name());
        if (builder == nullptr) {
            decoder.unsupported("unknown opcode");
        }
        builder(decoder);
        decoder.finish();
    }

    /// Reads `@%p` or `@!%p`. @return position of the opcode
    size_t guard(Instruction& decoded, const std::vector<Token>& statement) {
        if (!statement[0].is("@")) {
            return 0;
        }
        decoded.guardNegated = statement.at(1).is("!");
        size_t at = decoded.guardNegated ? 2 : 1;
        const Register* reg = symbols.findRegister(statement.at(at).word);
        if (reg == nullptr || !reg->type.isPredicate()) {
            throw Fault(INVALID_PTX, "unknown predicate " + statement.at(at).word);
        }
        decoded.guard = reg->offset;
        return at + 1;
    }

    void finish() {
        for (const auto& [index, label] : branches) {
            auto found = labels.find(label);
            if (found == labels.end()) {
                throw Fault(INVALID_PTX, "unknown label " + label);
            }
            kernel->code[static_cast<size_t>(index)].target = found->second;
        }
        // Falling off the end leaves the kernel, as `ret` does.
        Instruction end;
        end.flow = Flow::LEAVE;
        end.index = static_cast<int>(kernel->code.size());
        end.text = "(end of the kernel)";
        kernel->code.push_back(end);
        kernel->dynamicShared = static_cast<u32>(roundUp(kernel->sharedBytes, 16));
        symbols.placeDynamicShared(kernel->dynamicShared);
        for (const Instruction& each : kernel->code) {
            bool maybeShared = each.space == Space::SHARED || each.space == Space::GENERIC;
            kernel->sharedBytewise |= maybeShared && each.elementBytes != 0 && each.elementBytes < 4;
        }
    }

    TokenStream& tokens;
    std::unique_ptr<Kernel> kernel;
    Symbols symbols;
    std::map<std::string, int> labels;
    std::vector<std::pair<int, std::string>> branches;
};

}  // namespace

std::unique_ptr<Kernel> parseKernel(
        TokenStream& tokens,
        const std::map<std::string, GlobalVariable>& globals,
        const std::vector<Declaration>& shared) {
    KernelParser parser(tokens, std::make_unique<Kernel>());
    parser.know(globals, shared);
    return parser.parse();
}

}  // namespace softcuda
