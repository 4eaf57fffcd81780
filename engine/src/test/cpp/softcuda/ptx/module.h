#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/numbers.h"

namespace softcuda {

struct Execution;
struct Instruction;
struct SpecialRegister;

/// Carries out one instruction for all lanes of `Execution::mask`.
using Handler = void (*)(Execution&, const Instruction&);

/// How an instruction moves the program counter.
enum class Flow : u8 {
    NEXT,     // to the next instruction
    BRANCH,   // to `target` for the lanes whose predicate holds
    LEAVE,    // the thread ends
    BARRIER,  // waits for all threads of the block
    PARTNERS  // waits for the lanes of the member mask (shfl.sync, vote.sync, bar.warp.sync)
};

enum class Space : u8 { GLOBAL, SHARED, LOCAL, GENERIC };

/// Whether single-precision numbers below the normal range count as zero in an instruction (`.ftz`).
enum class Subnormals : u8 { IRRELEVANT, FLUSH, KEEP };

constexpr u32 NO_REGISTER = ~0u;

/// A decoded instruction. Operands are byte offsets into the registers of a warp; immediates, special
/// registers and addresses of variables lie there too, so that a handler is a plain loop over lanes.
struct Instruction {
    Handler handler = nullptr;
    Flow flow = Flow::NEXT;
    Subnormals subnormals = Subnormals::IRRELEVANT;
    bool guardNegated = false;     // @!%p
    bool operandNegated = false;   // !%p as an operand
    u32 guard = NO_REGISTER;       // @%p
    u32 destination = 0;
    u32 destination2 = NO_REGISTER;  // the predicate after '|'
    u32 a = 0;
    u32 b = 0;
    u32 c = 0;
    u32 d = 0;
    u32 members = NO_REGISTER;     // member mask of a .sync instruction
    u32 vector[4] = {0, 0, 0, 0};  // registers of a vector operand
    u8 vectorSize = 1;
    u8 elementBytes = 0;
    u8 variant = 0;                // meaning private to the handler
    Space space = Space::GLOBAL;
    bool shortAddress = false;     // the address register has 32 bits
    bool nonCoherent = false;      // ld.global.nc
    int index = 0;                 // position in the kernel
    int target = -1;               // of a branch
    i64 offset = 0;                // added to the address
    int line = 0;
    std::string text;
};

/// A value that every warp finds in its registers from the start.
struct Constant {
    u32 reg;
    int bytes;
    u64 value;
};

/// Where code finds a special register.
struct SpecialUse {
    u32 reg;
    const SpecialRegister* special;
};

struct Parameter {
    std::string name;
    u32 offset;
    u32 bytes;
};

/// A variable in shared memory. Variables lie 16 bytes or more apart, so that leaving one is noticed.
struct SharedVariable {
    u32 offset;
    u32 bytes;
};

struct Kernel {
    std::string name;
    std::vector<Instruction> code;
    std::vector<Parameter> parameters;
    u32 parameterBytes = 0;
    u32 registerBytes = 0;
    int registerCount = 0;
    std::vector<Constant> constants;
    std::vector<SpecialUse> specialRegisters;
    std::vector<SharedVariable> sharedVariables;
    u32 sharedBytes = 0;      // laid out with gaps
    u32 sharedDeclared = 0;   // as declared: what counts against the limit
    u32 dynamicShared = 0;    // where dynamic shared memory begins
    bool sharedBytewise = false;  // some access is smaller than a word, so races are looked for byte by byte
    u32 localBytes = 0;
    int maxThreads = 1024;
    std::shared_ptr<std::vector<u8>> hits;  // one per instruction, not 0 once it ran; null where no coverage is kept
};

struct GlobalVariable {
    u64 address;
    u64 bytes;
};

/// A loaded PTX text. Its global variables belong to the device's memory; whoever unloads the module frees them.
struct Module {
    std::string version;
    std::string target;
    u64 fingerprint = 0;
    std::map<std::string, std::unique_ptr<Kernel>> kernels;
    std::map<std::string, GlobalVariable> globals;
};

}  // namespace softcuda
