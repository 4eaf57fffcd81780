// All kernels of the CUDA backend; one idea per file. The host launches them by name (longhand.engine.tensor.cuda).
//
// Activations are F32, row-major, [rows, stride]. A row of a batch comes out as if it were alone, and every launch
// repeats bit for bit (scores.cuh says where only the host makes it so). Where lanes or threads meet (a barrier, a shuffle), all of them are present: indices
// are clamped and writes guarded, nobody leaves early.
#include "attention.cuh"
#include "cache.cuh"
#include "elementwise.cuh"
#include "embedding.cuh"
#include "multiply_floats.cuh"
#include "multiply_quants.cuh"
#include "norm.cuh"
#include "quantise.cuh"
#include "rotary.cuh"
#include "scores.cuh"
