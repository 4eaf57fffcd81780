#include "base/fault.h"
#include "machine/families.h"
#include "machine/handlers.h"

// Branches are decoded by the kernel parser, which knows the labels.

namespace softcuda {

namespace {

void nothing(Execution&, const Instruction&) {}

void stop(Execution& execution, const Instruction& instruction) {
    throw Fault(LAUNCH_FAILED, "trap, " + where(execution, instruction, firstLane(execution.mask)));
}

void buildLeave(Decoder& decoder) {
    decoder.take("uni");
    decoder.expectOperands(0);
    decoder.instruction.flow = Flow::LEAVE;
}

void buildTrap(Decoder& decoder) {
    decoder.instruction.handler = stop;
}

/// Fences order what this driver never reorders; hints have no effect here.
void buildNothing(Decoder& decoder) {
    decoder.takeAny({"cta", "gl", "gpu", "sys", "sc", "acq_rel", "global", "local", "L1", "L2"});
    decoder.instruction.handler = nothing;
}

}  // namespace

void addFlow(InstructionTable& table) {
    table.add({"ret", "exit"}, buildLeave);
    table.add({"trap"}, buildTrap);
    table.add({"membar", "fence", "prefetch", "prefetchu", "nanosleep"}, buildNothing);
}

}  // namespace softcuda
