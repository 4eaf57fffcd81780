#include "machine/block.h"

#include <numeric>

#include "base/fault.h"
#include "machine/warp.h"

namespace softcuda {

namespace {

void place(Execution& execution, u64 number) {
    const Dimensions& grid = execution.launch->grid;
    execution.blockIndex = {static_cast<u32>(number % grid.x), static_cast<u32>(number / grid.x % grid.y),
        static_cast<u32>(number / grid.x / grid.y)};
    execution.stamp.block = static_cast<u32>(number) + 1;
    execution.blockInstructions = 0;
    execution.shared.beginBlock();
}

/// Warps run between two barriers.
struct Phase {
    size_t waiting = 0;
    u32 waitingWarp = 0;
    int barrier = -1;
};

Phase runPhase(Execution& execution, const std::vector<u32>& order) {
    Phase phase;
    for (u32 index : order) {
        if (runWarp(execution, index) == WarpState::FINISHED) {
            continue;
        }
        int at = execution.warps[index].groups[0].at;
        const Instruction& instruction = execution.kernel->code[static_cast<size_t>(at)];
        if (phase.waiting > 0 && at != phase.barrier) {
            throw Fault(LAUNCH_FAILED, "divergent barrier: warps of a block wait at different ones, "
                    + where(execution, instruction, 0));
        }
        phase.barrier = at;
        phase.waiting++;
        phase.waitingWarp = index;
    }
    return phase;
}

}  // namespace

void runBlock(Execution& execution, u64 blockNumber, Random* random) {
    place(execution, blockNumber);
    std::vector<u32> order(execution.warps.size());
    std::iota(order.begin(), order.end(), 0u);
    for (u32 index : order) {
        beginWarp(execution, index);
    }
    for (;;) {
        if (random != nullptr) {
            random->shuffle(order);
        }
        Phase phase = runPhase(execution, order);
        if (phase.waiting == 0) {
            break;
        }
        if (phase.waiting < order.size()) {
            execution.warpIndex = phase.waitingWarp;
            throw Fault(LAUNCH_FAILED, text("divergent barrier: %zu warps wait, %zu warps left the kernel, ",
                    phase.waiting, order.size() - phase.waiting)
                    + where(execution, execution.kernel->code[static_cast<size_t>(phase.barrier)], 0));
        }
        execution.shared.barrier();
        execution.profile.barriers++;
        for (Warp& warp : execution.warps) {
            passBarrier(warp);
        }
    }
    execution.profile.warpInstructions += execution.blockInstructions;
}

}  // namespace softcuda
