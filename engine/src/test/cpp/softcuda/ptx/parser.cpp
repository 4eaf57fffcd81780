#include "ptx/parser.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "base/fault.h"
#include "ptx/declaration.h"
#include "ptx/kernel_parser.h"
#include "ptx/lexer.h"
#include "ptx/operand.h"
#include "ptx/token_stream.h"

namespace softcuda {

namespace {

/// Reads the directives of a module; kernels go to `KernelParser`.
class ModuleParser {
  public:
    ModuleParser(const char* ptx, GlobalMemory& memory)
            : tokens(tokenise(ptx)), memory(memory), module(std::make_unique<Module>()) {
        module->fingerprint = std::hash<std::string>()(ptx);
    }

    std::unique_ptr<Module> parse() {
        try {
            while (!tokens.atEnd()) {
                directive(tokens.next().word);
            }
        } catch (const Fault& fault) {
            throw Fault(fault.code, text("PTX line %d: ", tokens.line()) + fault.what());
        } catch (const std::out_of_range&) {
            throw Fault(INVALID_PTX, text("PTX line %d: a directive or an instruction is too short", tokens.line()));
        }
        if (module->version.empty() || module->target.empty()) {
            throw Fault(INVALID_PTX, "PTX line 1: this is no PTX text: .version or .target is missing");
        }
        return std::move(module);
    }

  private:
    void directive(const std::string& word) {
        if (word == ".version") {
            module->version = tokens.next().word;
        } else if (word == ".target") {
            module->target = tokens.next().word;
            tokens.skipLine();
        } else if (word == ".address_size" || word == ".pragma") {
            tokens.skipLine();
        } else if (word == ".file" || word == ".loc") {
            tokens.skipLine();
        } else if (word == ".visible" || word == ".weak" || word == ".extern") {
            // says how to link, which there is nothing to do about
        } else if (word == ".entry") {
            auto kernel = parseKernel(tokens, module->globals, shared);
            std::string name = kernel->name;
            module->kernels[name] = std::move(kernel);
        } else if (word == ".global" || word == ".const") {
            globalVariable(parseDeclaration(tokens.statement()));
        } else if (word == ".shared") {
            shared.push_back(parseDeclaration(tokens.statement()));
        } else if (word == ".func" || word == ".section") {
            tokens.skipBraces();  // a call of it is an unknown instruction and refused there
        } else {
            throw Fault(INVALID_PTX, "unknown directive " + word);
        }
    }

    void globalVariable(const Declaration& declared) {
        u64 address = memory.allocateVariable(std::max<u64>(declared.bytes(), 1));
        for (size_t i = 0; i < declared.initial.size() && i < declared.elements; i++) {
            u64 bits = literal(declared.initial[i], declared.type.bytes, declared.type.isFloat());
            std::memcpy(reinterpret_cast<u8*>(address) + i * declared.type.bytes, &bits, declared.type.bytes);
        }
        module->globals[declared.name] = {address, declared.bytes()};
    }

    TokenStream tokens;
    GlobalMemory& memory;
    std::unique_ptr<Module> module;
    std::vector<Declaration> shared;  // of all kernels
};

}  // namespace

std::unique_ptr<Module> parseModule(const char* ptx, GlobalMemory& memory) {
    return ModuleParser(ptx, memory).parse();
}

}  // namespace softcuda
