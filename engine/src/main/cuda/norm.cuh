// Root mean square normalisation (Zhang and Sennrich, 2019, arXiv:1910.07467).
#pragma once

#include "quantise.cuh"

// 1 / sqrt(mean(x^2) + epsilon), from each thread's share of the sum of squares.
DEVICE float norm_factor(float squares, int width, float epsilon, float* parts) {
    return reciprocal_root(block_sum(squares, parts) / (float) width + epsilon);
}

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
    float factor = norm_factor(squares, width, epsilon, parts);
    for (int i = threadIdx.x; i < width; i += blockDim.x) {
        out[i] = x[i] * factor * weight[i];
    }
}

// x += branch; returns the thread's share of the sum of squares. A branch of 0 is none.
DEVICE float add_branch(float* x, const float* branch, int width) {
    float squares = 0.f;
    for (int i = threadIdx.x; i < width; i += blockDim.x) {
        float value = x[i];
        if (branch) {
            value += branch[i];
            x[i] = value;
        }
        squares = fma(value, value, squares);
    }
    return squares;
}

// x += branch, and out = rms_norm(x): bit for bit what the two kernels give with the same block.
//
// x, branch, out: [count, width]; branch may be 0 (nothing to add)
// grid (1, count), block 32 to 1024
KERNEL __launch_bounds__(1024) add_norm(float* __restrict__ x, const float* __restrict__ branch,
                                        const float* __restrict__ weight, float epsilon, int width,
                                        float* __restrict__ out) {
    __shared__ float parts[WARP];
    long long row = (long long) blockIdx.y * width;
    x += row;
    float squares = add_branch(x, branch ? branch + row : branch, width);
    float factor = norm_factor(squares, width, epsilon, parts);
    for (int i = threadIdx.x; i < width; i += blockDim.x) {
        out[row + i] = x[i] * factor * weight[i]; // the thread reads what it has written itself
    }
}

// The same, quantised at once. width is a multiple of 32.
//
// xq: signed char [count, width], xd: float2 [count, width / 32]
// grid (1, count), block 32 to 1024
KERNEL __launch_bounds__(1024) add_norm_quantise(float* __restrict__ x, const float* __restrict__ branch,
                                                 const float* __restrict__ weight, float epsilon, int width,
                                                 signed char* __restrict__ xq, float2* __restrict__ xd) {
    __shared__ float parts[WARP];
    long long row = (long long) blockIdx.y * width;
    x += row;
    float squares = add_branch(x, branch ? branch + row : branch, width);
    float factor = norm_factor(squares, width, epsilon, parts);
    for (int i = threadIdx.x; i < width; i += blockDim.x) { // whole warps, each at a block of 32
        quantise_block(x[i] * factor * weight[i], xq + row + i, xd + (row + i) / WARP);
    }
}
