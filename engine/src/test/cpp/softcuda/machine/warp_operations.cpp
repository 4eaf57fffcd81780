#include <algorithm>

#include "base/fault.h"
#include "machine/families.h"
#include "machine/handlers.h"

// The warp has made sure that all lanes of the member mask are here before it calls these handlers.

namespace softcuda {

namespace {

enum ShuffleMode : u8 { UP, DOWN, BUTTERFLY, INDEX };

/// Where each lane of a shuffle reads, by the rules of the PTX manual: `clamp` holds the last lane in bits 0-4 and the
/// segment mask in bits 8-12. Lanes that would read beyond their segment read themselves.
struct ShuffleSources {
    int lane[LANES];
    int inRange[LANES];  // 0 or 1
};

template <ShuffleMode MODE>
void findSources(ShuffleSources& sources, const u32* amounts, const u32* clamps) {
    for (int lane = 0; lane < LANES; lane++) {
        int segment = static_cast<int>(clamps[lane] >> 8 & 31);
        int border = (lane & segment) | (static_cast<int>(clamps[lane] & 31) & ~segment);
        int amount = static_cast<int>(amounts[lane] & 31);
        int from = MODE == UP     ? lane - amount
                : MODE == DOWN      ? lane + amount
                : MODE == BUTTERFLY ? lane ^ amount
                                    : (lane & segment) | (amount & ~segment);
        bool inRange = MODE == UP ? from >= border : from <= border;
        sources.inRange[lane] = inRange ? 1 : 0;
        sources.lane[lane] = inRange ? from : lane;
    }
}

void checkSources(const Execution& execution, const Instruction& instruction, const ShuffleSources& sources) {
    forEachLane(execution.mask, [&](int lane) {
        if ((execution.mask >> sources.lane[lane] & 1) == 0) {
            throw Fault(LAUNCH_FAILED, text("shuffle reads lane %d, which takes no part, ", sources.lane[lane])
                    + where(execution, instruction, lane));
        }
    });
}

template <ShuffleMode MODE>
void shuffle(Execution& execution, const Instruction& instruction) {
    ShuffleSources sources;
    findSources<MODE>(sources, source<u32>(execution, instruction.b), source<u32>(execution, instruction.c));
    if (execution.mask != ALL_LANES) {
        checkSources(execution, instruction, sources);
    }
    u32 values[LANES];  // the target may be the source
    std::copy_n(source<u32>(execution, instruction.a), LANES, values);
    writeLanes<u32>(execution, instruction.destination, [&](int i) { return values[sources.lane[i]]; });
    if (instruction.destination2 != NO_REGISTER) {
        u32 inRange = 0;
        for (int lane = 0; lane < LANES; lane++) {
            inRange |= static_cast<u32>(sources.inRange[lane]) << lane;
        }
        writePredicate(execution, instruction.destination2, inRange);
    }
}

Handler shuffleHandler(ShuffleMode mode) {
    switch (mode) {
        case UP: return shuffle<UP>;
        case DOWN: return shuffle<DOWN>;
        case BUTTERFLY: return shuffle<BUTTERFLY>;
        case INDEX: return shuffle<INDEX>;
    }
    return nullptr;
}

void buildShuffle(Decoder& decoder) {
    static const std::unordered_map<std::string, ShuffleMode> modes = {
        {"up", UP}, {"down", DOWN}, {"bfly", BUTTERFLY}, {"idx", INDEX}};
    Instruction& instruction = decoder.instruction;
    if (!decoder.take("sync") || decoder.type().bytes != 4) {
        decoder.unsupported("only .sync of 32 bits");
    }
    decoder.expectOperands(5);
    instruction.flow = Flow::PARTNERS;
    instruction.handler = shuffleHandler(decoder.takeOne(modes));
    instruction.destination = decoder.destination(0);
    instruction.destination2 = decoder.secondPredicate(0);
    instruction.a = decoder.source(1, B32);
    instruction.b = decoder.source(2, U32);
    instruction.c = decoder.source(3, U32);
    instruction.members = decoder.source(4, U32);
}

enum VoteMode : u8 { ANY, ALL, UNIFORM, BALLOT };

void vote(Execution& execution, const Instruction& instruction) {
    u32 votes = predicate(execution, instruction.a);
    votes = (instruction.operandNegated ? ~votes : votes) & execution.mask;
    bool all = votes == execution.mask;
    switch (static_cast<VoteMode>(instruction.variant)) {
        case ANY: writePredicate(execution, instruction.destination, votes != 0 ? ALL_LANES : 0); return;
        case ALL: writePredicate(execution, instruction.destination, all ? ALL_LANES : 0); return;
        case UNIFORM: writePredicate(execution, instruction.destination, all || votes == 0 ? ALL_LANES : 0); return;
        case BALLOT: writeLanes<u32>(execution, instruction.destination, [=](int) { return votes; }); return;
    }
}

void buildVote(Decoder& decoder) {
    static const std::unordered_map<std::string, VoteMode> modes = {
        {"any", ANY}, {"all", ALL}, {"uni", UNIFORM}, {"ballot", BALLOT}};
    Instruction& instruction = decoder.instruction;
    if (!decoder.take("sync")) {
        decoder.unsupported("only .sync");
    }
    decoder.expectOperands(3);
    instruction.flow = Flow::PARTNERS;
    instruction.variant = decoder.takeOne(modes);
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.predicate(1);
    instruction.members = decoder.source(2, U32);
    instruction.handler = vote;
}

void countSync(Execution& execution, const Instruction&) {
    execution.warp->syncs++;
}

void activeLanes(Execution& execution, const Instruction& instruction) {
    u32 active = execution.mask;
    writeLanes<u32>(execution, instruction.destination, [=](int) { return active; });
}

void buildActiveMask(Decoder& decoder) {
    decoder.expectOperands(1);
    decoder.instruction.destination = decoder.destination(0);
    decoder.instruction.handler = activeLanes;
}

/// bar.sync 0 for the block, bar.warp.sync for the warp. Other barriers and parts of a block are not known.
void buildBarrier(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    decoder.expectOperands(1);
    bool ofWarp = decoder.take("warp");
    if (!decoder.take("sync")) {
        decoder.unsupported("only .sync");
    }
    if (ofWarp) {
        instruction.flow = Flow::PARTNERS;
        instruction.members = decoder.source(0, U32);
        instruction.handler = countSync;
        return;
    }
    decoder.take("aligned");
    if (decoder.operand(0).word != "0") {
        decoder.unsupported("only barrier 0");
    }
    instruction.flow = Flow::BARRIER;
}

}  // namespace

void addWarpOperations(InstructionTable& table) {
    table.add({"shfl"}, buildShuffle);
    table.add({"vote"}, buildVote);
    table.add({"bar", "barrier"}, buildBarrier);
    table.add({"activemask"}, buildActiveMask);
}

}  // namespace softcuda
