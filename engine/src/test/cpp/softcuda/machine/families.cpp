#include "machine/families.h"

namespace softcuda {

const InstructionTable& instructionTable() {
    static const InstructionTable table = [] {
        InstructionTable all;
        addArithmetic(all);
        addApproximations(all);
        addBitOperations(all);
        addComparisons(all);
        addConversions(all);
        addMoves(all);
        addMemory(all);
        addAtomics(all);
        addWarpOperations(all);
        addFlow(all);
        return all;
    }();
    return table;
}

}  // namespace softcuda
