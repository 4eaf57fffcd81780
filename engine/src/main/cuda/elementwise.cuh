// Operations on single elements of rows: a thread for each, and a row of blocks for each row.
#pragma once

#include "quantise.cuh"

constexpr float LOG2_E = 1.44269504f;

DEVICE int column() {
    return blockIdx.x * blockDim.x + threadIdx.x;
}

// 1 / (1 + e^-x)
DEVICE float sigmoid(float x) {
    return 1.f / (1.f + exp2(-LOG2_E * x));
}

// By a power series near 0, where (1 - e) / (1 + e) would lose digits.
DEVICE float tanh(float x) {
    float e = exp2(-2.f * LOG2_E * absolute(x));
    float far = (1.f - e) / (1.f + e);
    float square = x * x;
    float near = x * fma(square, fma(square, fma(square, -17.f / 315, 2.f / 15), -1.f / 3), 1.f);
    return absolute(x) < 0.125f ? near : x < 0.f ? -far : far;
}

// x += bias, for every row. grid (width / 256 rounded up, count), block 256
KERNEL __launch_bounds__(256) add_bias(float* __restrict__ x, int stride, const float* __restrict__ bias, int width) {
    int i = column();
    if (i < width) {
        x[(long long) blockIdx.y * stride + i] += bias[i];
    }
}

// x += y, both [count, width]. grid (width / 256 rounded up, count), block 256
KERNEL __launch_bounds__(256) add(float* __restrict__ x, const float* __restrict__ y, int width) {
    int i = column();
    if (i < width) {
        x[(long long) blockIdx.y * width + i] += y[(long long) blockIdx.y * width + i];
    }
}

enum GateFunction { SILU = 0, GELU = 1 };

// x * sigmoid(x), or x * Phi(x) in its tanh form: 0.5 * (1 + tanh(u)) = sigmoid(2u).
DEVICE float gate_of(float x, int function) {
    constexpr float SQRT_8_OVER_PI = 1.59576912f;
    return x * sigmoid(function == SILU ? x : SQRT_8_OVER_PI * x * fma(0.044715f * x, x, 1.f));
}

// out = f(gate) * up. gateUp: [count, 2, hidden], out: [count, hidden] (Shazeer, 2020, arXiv:2002.05202)
//
// grid (hidden / 256 rounded up, count), block 256
KERNEL __launch_bounds__(256) gate(const float* __restrict__ gateUp, int hidden, int function,
                                   float* __restrict__ out) {
    int i = column();
    if (i < hidden) {
        const float* row = gateUp + (long long) blockIdx.y * 2 * hidden;
        out[(long long) blockIdx.y * hidden + i] = gate_of(row[i], function) * row[hidden + i];
    }
}

// The same, quantised at once. hidden is a multiple of 32.
//
// xq: signed char [count, hidden], xd: float2 [count, hidden / 32]
// grid (hidden / 256 rounded up, count), block 256
KERNEL __launch_bounds__(256) gate_quantise(const float* __restrict__ gateUp, int hidden, int function,
                                            signed char* __restrict__ xq, float2* __restrict__ xd) {
    int i = column();
    if (i < hidden) { // the same for all lanes of a warp
        const float* row = gateUp + (long long) blockIdx.y * 2 * hidden;
        long long at = (long long) blockIdx.y * hidden + i;
        quantise_block(gate_of(row[i], function) * row[hidden + i], xq + at, xd + at / WARP);
    }
}

// x = cap * tanh(x / cap). grid (width / 256 rounded up, count), block 256
KERNEL __launch_bounds__(256) soft_cap(float* __restrict__ x, int stride, int width, float cap) {
    int i = column();
    if (i < width) {
        float* at = x + (long long) blockIdx.y * stride + i;
        *at = cap * tanh(*at / cap);
    }
}

// out row r = x row firstRow + r. grid (width / 256 rounded up, count), block 256
KERNEL __launch_bounds__(256) copy_rows(const float* __restrict__ x, int xStride, int firstRow,
                                        float* __restrict__ out, int outStride, int width) {
    int i = column();
    if (i < width) {
        out[(long long) blockIdx.y * outStride + i] = x[((long long) firstRow + blockIdx.y) * xStride + i];
    }
}
