#include "machine/warp.h"

#include <immintrin.h>

#include <algorithm>
#include <climits>
#include <cstring>

#include "base/fault.h"
#include "base/settings.h"

namespace softcuda {

namespace {

// Bits of the processor's control register: results and inputs below the normal range count as zero.
constexpr unsigned FLUSH_BITS = 0x8040;

/// Runs the groups of one warp.
class WarpRunner {
  public:
    WarpRunner(Execution& execution, Warp& warp)
            : execution(execution), warp(warp), code(execution.kernel->code.data()), hits(coverage(execution)) {}

    WarpState run() {
        for (int chosen = lowest(); chosen >= 0; chosen = lowest()) {
            gather(chosen);
            runGroup();
        }
        return warp.groupCount == 0 ? WarpState::FINISHED : waitAtBarrier();
    }

  private:
    static u8* coverage(const Execution& execution) {
        bool watched = settings().cover != 0 && execution.kernel->hits != nullptr;
        return watched ? execution.kernel->hits->data() : nullptr;
    }

    /// The group that goes next, or -1 if all wait.
    int lowest() const {
        int best = -1;
        for (int i = 0; i < warp.groupCount; i++) {
            bool ready = warp.groups[i].wait == Wait::NONE;
            if (ready && (best < 0 || warp.groups[i].at < warp.groups[best].at)) {
                best = i;
            }
        }
        return best;
    }

    /// Takes the group out, and with it all that stand at the same instruction.
    void gather(int chosen) {
        at = warp.groups[chosen].at;
        lanesHere = 0;
        nextOther = INT_MAX;
        for (int i = 0; i < warp.groupCount;) {
            const Group& group = warp.groups[i];
            if (group.at == at && group.wait != Wait::BARRIER) {
                lanesHere |= group.lanes;
                warp.drop(i);
            } else {
                nextOther = group.wait == Wait::BARRIER ? nextOther : std::min(nextOther, group.at);
                i++;
            }
        }
    }

    /// Runs until the lanes part, wait, leave, or reach another group.
    void runGroup() {
        bool together = true;
        while (together) {
            together = step(code[at]);
            if (together && at >= nextOther) {
                warp.stand(at, lanesHere, Wait::NONE);
                return;
            }
        }
    }

    /// @return whether the lanes are still one group that may go on at `at`
    bool step(const Instruction& instruction) {
        u32 active = guarded(instruction);
        execution.blockInstructions++;
        execution.profile.laneInstructions += static_cast<u64>(countLanes(active));
        if (hits != nullptr) {
            __atomic_store_n(hits + at, u8{1}, __ATOMIC_RELAXED);
        }
        switch (instruction.flow) {
            case Flow::NEXT:
                if (active != 0) {
                    perform(instruction, active);
                }
                at++;
                return true;
            case Flow::BRANCH: return branch(instruction, active);
            case Flow::LEAVE: return leave(active);
            case Flow::BARRIER: return barrier(instruction, active);
            case Flow::PARTNERS: return meetPartners(instruction, active);
        }
        return false;
    }

    u32 guarded(const Instruction& instruction) const {
        if (instruction.guard == NO_REGISTER) {
            return lanesHere;
        }
        u32 value = *reinterpret_cast<const u32*>(execution.registers + instruction.guard);
        return lanesHere & (instruction.guardNegated ? ~value : value);
    }

    void perform(const Instruction& instruction, u32 active) {
        if (instruction.subnormals != Subnormals::IRRELEVANT && instruction.subnormals != processorMode) {
            processorMode = instruction.subnormals;
            unsigned others = _mm_getcsr() & ~FLUSH_BITS;
            _mm_setcsr(processorMode == Subnormals::FLUSH ? others | FLUSH_BITS : others);
        }
        execution.mask = active;
        instruction.handler(execution, instruction);
    }

    bool branch(const Instruction& instruction, u32 active) {
        if (active == 0) {
            at++;
            return true;
        }
        if (instruction.target <= at) {
            checkTime(instruction);
        }
        if (active != lanesHere) {
            warp.stand(instruction.target, active, Wait::NONE);
            warp.stand(at + 1, lanesHere & ~active, Wait::NONE);
            return false;
        }
        at = instruction.target;
        return true;
    }

    void checkTime(const Instruction& instruction) const {
        if (execution.blockInstructions > static_cast<u64>(settings().limit) * 1000000) {
            throw Fault(LAUNCH_TIMEOUT, text("the launch takes too long: over %ld million instructions in a block, ",
                    settings().limit) + where(execution, instruction, firstLane(lanesHere)));
        }
    }

    bool leave(u32 active) {
        warp.alive &= ~active;
        lanesHere &= ~active;
        at++;
        return lanesHere != 0;
    }

    bool barrier(const Instruction& instruction, u32 active) {
        if (active != lanesHere) {
            throw Fault(LAUNCH_FAILED, "divergent barrier: its predicate differs within a warp, "
                    + where(execution, instruction, firstLane(lanesHere)));
        }
        warp.stand(at, lanesHere, Wait::BARRIER);
        return false;
    }

    /// A .sync instruction runs when all lanes that its member mask names are at it.
    bool meetPartners(const Instruction& instruction, u32 active) {
        if (active == 0) {
            at++;
            return true;
        }
        const u32* masks = reinterpret_cast<const u32*>(execution.registers + instruction.members);
        u32 members = masks[firstLane(active)] & warp.present;
        if ((active & ~members) != 0) {
            fail(instruction, active, "a lane executes a .sync instruction whose member mask does not name it, ");
        }
        if ((members & ~warp.alive) != 0) {
            fail(instruction, active, text("absent lanes: the member mask names lanes %08x, which left the kernel, ",
                    members & ~warp.alive));
        }
        if ((members & ~active) != 0) {
            warp.stand(at, lanesHere, Wait::PARTNERS);
            return false;
        }
        perform(instruction, active);
        at++;
        return true;
    }

    [[noreturn]] void fail(const Instruction& instruction, u32 lanes, const std::string& what) const {
        throw Fault(LAUNCH_FAILED, what + where(execution, instruction, firstLane(lanes)));
    }

    /// No group can go on: fine if all lanes of the warp wait at the same barrier.
    WarpState waitAtBarrier() {
        const Group& first = warp.groups[0];
        u32 waiting = 0;
        for (int i = 0; i < warp.groupCount; i++) {
            const Group& group = warp.groups[i];
            if (group.wait == Wait::PARTNERS) {
                fail(code[group.at], group.lanes, text("absent lanes: lanes %08x wait for partners that never come, ",
                        group.lanes));
            }
            if (group.at != first.at) {
                fail(code[group.at], group.lanes, "divergent barrier: lanes of a warp wait at different ones, ");
            }
            waiting |= group.lanes;
        }
        if (waiting != warp.present) {
            fail(code[first.at], waiting, text("divergent barrier: lanes %08x wait, lanes %08x left the kernel, ",
                    waiting, warp.present & ~waiting));
        }
        warp.groupCount = 0;
        warp.stand(first.at, waiting, Wait::BARRIER);
        return WarpState::AT_BARRIER;
    }

    Execution& execution;
    Warp& warp;
    const Instruction* code;
    u8* hits;
    int at = 0;
    u32 lanesHere = 0;
    int nextOther = INT_MAX;  // the next instruction at which another group may be met
    Subnormals processorMode = Subnormals::IRRELEVANT;
};

/// Fills the special registers that differ between blocks, or those that do not.
void fillSpecialRegisters(Execution& execution, u32 warpIndex, bool perBlock) {
    u8* registers = execution.warps[warpIndex].registers;
    ThreadPlace place{execution.launch->grid, execution.launch->block, execution.blockIndex, warpIndex, 0};
    for (const SpecialUse& use : execution.kernel->specialRegisters) {
        u32* values = reinterpret_cast<u32*>(registers + use.reg);
        if (use.special->perBlock != perBlock) {
            continue;
        }
        for (place.lane = 0; place.lane < LANES; place.lane++) {
            values[place.lane] = perBlock && place.lane > 0 ? values[0] : use.special->read(place);
        }
    }
}

void fill(u8* reg, int bytes, u64 value) {
    for (int lane = 0; lane < LANES; lane++) {
        std::memcpy(reg + bytes * lane, &value, static_cast<size_t>(bytes));
    }
}

}  // namespace

void prepareWarp(Execution& execution, u32 warpIndex) {
    Warp& warp = execution.warps[warpIndex];
    const Kernel& kernel = *execution.kernel;
    warp.storage.assign(kernel.registerBytes + 64, 0);
    warp.registers = reinterpret_cast<u8*>(roundUp(reinterpret_cast<u64>(warp.storage.data()), 64));
    warp.local.assign(static_cast<size_t>(kernel.localBytes) * LANES, 0xFF);
    for (const Constant& constant : kernel.constants) {
        fill(warp.registers + constant.reg, constant.bytes, constant.value);
    }
    fillSpecialRegisters(execution, warpIndex, false);
}

void beginWarp(Execution& execution, u32 warpIndex) {
    Warp& warp = execution.warps[warpIndex];
    u64 threads = execution.launch->block.count() - static_cast<u64>(warpIndex) * LANES;
    warp.present = threads >= LANES ? ALL_LANES : (1u << threads) - 1;
    warp.alive = warp.present;
    warp.syncs = 0;
    warp.groupCount = 0;
    warp.stand(0, warp.present, Wait::NONE);
    fillSpecialRegisters(execution, warpIndex, true);
}

WarpState runWarp(Execution& execution, u32 warpIndex) {
    execution.warpIndex = warpIndex;
    execution.warp = &execution.warps[warpIndex];
    execution.registers = execution.warp->registers;
    return WarpRunner(execution, *execution.warp).run();
}

void passBarrier(Warp& warp) {
    warp.groups[0].wait = Wait::NONE;
    warp.groups[0].at++;
}

}  // namespace softcuda
