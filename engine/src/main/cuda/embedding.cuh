// Rows of the embedding table.
#pragma once

#include "layout.cuh"

// The value of a table of any kind at an element of its planes, before `unit`. Embeddings are one row per token, so
// this need not be fast.
DEVICE float dequantise(const void* quants, const void* scales, int kind, long long element) {
    const unsigned short* halves = (const unsigned short*) scales;
    long long block = element / 32;
    int inBlock = (int) (element % 32);
    if (kind == HALF) {
        return half_to_float(((const unsigned short*) quants)[element]);
    }
    if (kind == BFLOAT) {
        return bfloat_to_float(((const unsigned short*) quants)[element]);
    }
    if (kind == FLOAT) {
        return ((const float*) quants)[element];
    }
    if (kind == BYTE_HALVES) {
        return (float) ((const signed char*) quants)[element] * half_to_float(halves[element / 16]);
    }
    if (kind == BYTE_SYMMETRIC) {
        return (float) ((const signed char*) quants)[element] * half_to_float(halves[block]);
    }
    if (kind == BYTE_OFFSET) {
        return fma((float) ((const signed char*) quants)[element], half_to_float(halves[2 * block]),
                   half_to_float(halves[2 * block + 1]));
    }
    int both = ((const unsigned char*) quants)[block * 16 + inBlock % 16];
    int quant = inBlock < 16 ? both & 15 : both >> 4;
    if (kind == NIBBLE_SYMMETRIC) {
        return (float) (quant - 8) * half_to_float(halves[block]);
    }
    return fma((float) quant, half_to_float(halves[2 * block]), half_to_float(halves[2 * block + 1]));
}

// out = the rows' tokens of the table, times a factor. out: [count, outStride]
//
// grid (count), block 128
KERNEL __launch_bounds__(128) embed(const Row* __restrict__ rows, const void* __restrict__ quants,
                                    const void* __restrict__ scales, int kind, int columns, float unitTimesScale,
                                    float* __restrict__ out, int outStride) {
    long long from = (long long) rows[blockIdx.x].token * columns;
    for (int i = threadIdx.x; i < columns; i += blockDim.x) {
        out[(long long) blockIdx.x * outStride + i] = dequantise(quants, scales, kind, from + i) * unitTimesScale;
    }
}
