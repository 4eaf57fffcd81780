#pragma once

#include "ptx/decoder.h"

namespace softcuda {

// Each family of instructions adds its builders to the table.
void addArithmetic(InstructionTable& table);
void addApproximations(InstructionTable& table);
void addBitOperations(InstructionTable& table);
void addComparisons(InstructionTable& table);
void addConversions(InstructionTable& table);
void addMoves(InstructionTable& table);
void addMemory(InstructionTable& table);
void addAtomics(InstructionTable& table);
void addWarpOperations(InstructionTable& table);
void addFlow(InstructionTable& table);

// add, sub, mul and so on of floats; the integer ones and the choice are in `arithmetic.cpp`.
void buildFloatArithmetic(Decoder& decoder);

}  // namespace softcuda
