// Products of unquantised weights with F32 activations: out = W x, for any number of columns.
//
// `lanes` lanes of a warp share one row of W, as with quantised weights; each takes RUN neighbouring columns at a time,
// 16 bytes of weights, in one load where the addresses allow it. Which columns a lane sums, and in what order, does not
// depend on that.
#pragma once

#include "layout.cuh"

struct HalfWeights {
    static constexpr int BYTES = 2, RUN = 8;

    DEVICE float at(const void* w, int column) {
        return half_to_float(((const unsigned short*) w)[column]);
    }

    DEVICE void unpack(int4 w, float* out) {
        int words[4] = {w.x, w.y, w.z, w.w};
#pragma unroll
        for (int i = 0; i < 4; i++) {
            float2 two = halves_to_floats(words[i]);
            out[2 * i] = two.x;
            out[2 * i + 1] = two.y;
        }
    }
};

struct BfloatWeights {
    static constexpr int BYTES = 2, RUN = 8;

    DEVICE float at(const void* w, int column) {
        return bfloat_to_float(((const unsigned short*) w)[column]);
    }

    DEVICE void unpack(int4 w, float* out) {
        int words[4] = {w.x, w.y, w.z, w.w};
#pragma unroll
        for (int i = 0; i < 4; i++) {
            out[2 * i] = bits_float(words[i] << 16);
            out[2 * i + 1] = bits_float(words[i] & 0xffff0000);
        }
    }
};

struct FloatWeights {
    static constexpr int BYTES = 4, RUN = 4;

    DEVICE float at(const void* w, int column) {
        return ((const float*) w)[column];
    }

    DEVICE void unpack(int4 w, float* out) {
        out[0] = bits_float(w.x);
        out[1] = bits_float(w.y);
        out[2] = bits_float(w.z);
        out[3] = bits_float(w.w);
    }
};

// A run of weights from `column` on; 0 beyond the last column.
template <class Weights>
DEVICE void load_weights(const char* w, int column, int columns, bool whole, float* out) {
    if (whole) {
        Weights::unpack(*(const int4*) (w + (long long) column * Weights::BYTES), out);
    } else {
#pragma unroll
        for (int i = 0; i < Weights::RUN; i++) {
            out[i] = column + i < columns ? Weights::at(w, column + i) : 0.f;
        }
    }
}

// sum + the dot product of a run of weights with as many activations, of which `left` are left, at least one.
template <int RUN>
DEVICE float add_run(float sum, const float* w, const float* x, int left, bool whole) {
    if (whole) {
#pragma unroll
        for (int i = 0; i < RUN; i += 4) {
            float4 four = *(const float4*) (x + i);
            sum = fma(w[i], four.x, sum);
            sum = fma(w[i + 1], four.y, sum);
            sum = fma(w[i + 2], four.z, sum);
            sum = fma(w[i + 3], four.w, sum);
        }
        return sum;
    }
#pragma unroll
    for (int i = 0; i < RUN; i++) {
        sum = i == 0 || i < left ? fma(w[i], x[i], sum) : sum;
    }
    return sum;
}

// TILE rows of activations times the weights, which are read once for all of them.
//
// weights: [rows, columns]; x: [count, xStride]; out: [count, outStride], of which `rows` floats are written
template <class Weights, int TILE>
DEVICE void multiply_floats(const void* weights, const float* x, int xStride, float* out, int outStride, int rows,
                            int columns, int count, int lanes) {
    constexpr int RUN = Weights::RUN;
    int thread = blockIdx.x * blockDim.x + threadIdx.x;
    int row = thread / lanes;
    int lane = thread % lanes;
    int first = blockIdx.y * TILE;
    bool wholeWeights = columns % RUN == 0;
    bool wholeX = wholeWeights && xStride % 4 == 0 && (unsigned long long) x % 16 == 0;
    const char* w = (const char*) weights + (long long) min(row, rows - 1) * columns * Weights::BYTES;
    float sums[TILE] = {};
    for (int column = lane * RUN; column < columns; column += lanes * RUN) {
        float run[RUN];
        load_weights<Weights>(w, column, columns, wholeWeights, run);
#pragma unroll
        for (int i = 0; i < TILE; i++) {
            const float* from = x + (long long) min(first + i, count - 1) * xStride + column;
            sums[i] = add_run<RUN>(sums[i], run, from, columns - column, wholeX);
        }
    }
#pragma unroll
    for (int i = 0; i < TILE; i++) {
        float sum = group_sum(sums[i], lanes);
        if (lane == 0 && row < rows && first + i < count) {
            out[(long long) (first + i) * outStride + row] = sum;
        }
    }
}

#define MULTIPLY_FLOATS(NAME, WEIGHTS, TILE)                                                                           \
    KERNEL __launch_bounds__(128, 8)                                                                                   \
        NAME##_##TILE(const void* __restrict__ weights, const float* __restrict__ x, int xStride,                      \
                      float* __restrict__ out, int outStride, int rows, int columns, int count, int lanes) {           \
        multiply_floats<WEIGHTS, TILE>(weights, x, xStride, out, outStride, rows, columns, count, lanes);              \
    }

// grid (rows / (128 / lanes) rounded up, count / TILE rounded up), block 128, lanes a power of two up to 32
MULTIPLY_FLOATS(multiply_half, HalfWeights, 1)
MULTIPLY_FLOATS(multiply_half, HalfWeights, 8)
MULTIPLY_FLOATS(multiply_bfloat, BfloatWeights, 1)
MULTIPLY_FLOATS(multiply_bfloat, BfloatWeights, 8)
MULTIPLY_FLOATS(multiply_float, FloatWeights, 1)
MULTIPLY_FLOATS(multiply_float, FloatWeights, 8)
