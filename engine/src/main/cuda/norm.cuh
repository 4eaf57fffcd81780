// Root mean square normalisation (Zhang and Sennrich, 2019, arXiv:1910.07467).
#pragma once

#include "device.cuh"

// out = x / sqrt(mean(x^2) + epsilon) * weight for groups of `width` neighbouring floats of a row: the whole row, or
// each head by itself. x and out may be the same. The squares must not overflow: |x| < 1e17.
//
// grid (groups, rows), block 32 to 1024
KERNEL __launch_bounds__(1024) rms_norm(const float* x, int xStride, int xOffset, const float* __restrict__ weight,
                                        float epsilon, int width, float* out, int outStride, int outOffset) {
    __shared__ float parts[WARP];
    x += (long long) blockIdx.y * xStride + xOffset + blockIdx.x * width;
    out += (long long) blockIdx.y * outStride + outOffset + blockIdx.x * width;
    float squares = 0.f;
    for (int i = threadIdx.x; i < width; i += blockDim.x) {
        squares = fma(x[i], x[i], squares);
    }
    float factor = reciprocal_root(block_sum(squares, parts) / (float) width + epsilon);
    for (int i = threadIdx.x; i < width; i += blockDim.x) {
        out[i] = x[i] * factor * weight[i];
    }
}
