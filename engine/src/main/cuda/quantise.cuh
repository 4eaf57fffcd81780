// Activations as signed bytes, 32 to a block.
#pragma once

#include "device.cuh"

// Blocks whose largest value is below this become all 0: 127 / value would leave the range of a float.
constexpr float SMALLEST = 0x1p-117f;

// Quantises a block of 32 values, one per lane: quant = round(x * 127 / max|x|), scale d = max|x| / 127.
// An infinity or a NaN makes d a NaN or infinite, so that it is not lost.
//
// @param q the lane's quant
// @param d of the block: (d, d * sum of its quants)
DEVICE void quantise_block(float x, signed char* q, float2* d) {
    // As whole numbers, absolute values are in the order of the floats, and a NaN is the largest.
    float largest = bits_float(warp_max(float_bits(absolute(x))));
    bool empty = largest < SMALLEST;
    int quant = empty ? 0 : round_to_even(x * (127.f / largest));
    float scale = empty ? 0.f : largest / 127.f;
    int sum = warp_sum(quant);
    *q = (signed char) quant;
    if (threadIdx.x % WARP == 0) {
        *d = {scale, scale * (float) sum};
    }
}

// xq: signed char [count, columns], xd: float2 [count, columns / 32]
//
// grid (columns / 256 rounded up, count), block 256: a warp per block
KERNEL __launch_bounds__(256) quantise(const float* __restrict__ x, int xStride, signed char* __restrict__ xq,
                                       float2* __restrict__ xd, int columns) {
    int column = blockIdx.x * blockDim.x + threadIdx.x;
    if (column < columns) { // the same for all lanes of a warp: columns is a multiple of 32
        long long at = (long long) blockIdx.y * columns + column;
        quantise_block(x[(long long) blockIdx.y * xStride + column], xq + at, xd + at / WARP);
    }
}
