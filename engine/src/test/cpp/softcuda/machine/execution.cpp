#include "machine/execution.h"

#include "base/fault.h"

namespace softcuda {

std::string where(const Execution& execution, const Instruction& instruction, int lane) {
    const Dimensions& block = execution.launch->block;
    const Dimensions& index = execution.blockIndex;
    u32 thread = execution.threadOf(lane);
    return text("kernel %s block (%u,%u,%u) thread (%u,%u,%u) PTX line %d: ", execution.kernel->name.c_str(), index.x,
                   index.y, index.z, thread % block.x, thread / block.x % block.y, thread / (block.x * block.y),
                   instruction.line)
            + instruction.text;
}

}  // namespace softcuda
