// Products of quantised weights with quantised activations: out = W x.
//
// `lanes` lanes of a warp share one row of W; each takes 16 bytes of quants at a time, a step. So a warp reads
// 32 / lanes rows, and narrow matrices leave few lanes idle. Sums within a step are exact whole numbers; those over
// steps are in F32, in an order that depends on `lanes` alone.
#pragma once

#include "layout.cuh"

// Without the instruction for dot products, unpacked bytes take so many registers that fewer rows of activations go
// through them at a time.
constexpr bool DOT_INSTRUCTION = __CUDA_ARCH__ >= 610;

// A step of 32 columns in nibbles: one block.
struct Nibbles {
    static constexpr int COLUMNS = 32, MOST_ROWS = DOT_INSTRUCTION ? 8 : 2;
    int4 low, high;

    INLINE explicit Nibbles(int4 quants)
        : low{quants.x & 0x0f0f0f0f, quants.y & 0x0f0f0f0f, quants.z & 0x0f0f0f0f, quants.w & 0x0f0f0f0f},
          high{quants.x >> 4 & 0x0f0f0f0f, quants.y >> 4 & 0x0f0f0f0f, quants.z >> 4 & 0x0f0f0f0f,
               quants.w >> 4 & 0x0f0f0f0f} {}

    INLINE float dot(const int4* x) const {
        return (float) dot16(high, x[1], dot16(low, x[0], 0));
    }
};

// A step of 16 columns in bytes: half a block.
struct Bytes {
    static constexpr int COLUMNS = 16, MOST_ROWS = DOT_INSTRUCTION ? 8 : 4;
    int4 quants;

    INLINE explicit Bytes(int4 quants) : quants(quants) {}

    INLINE float dot(const int4* x) const {
        return (float) dot16(quants, x[0], 0);
    }
};

// The scales of a step, by kind of weights; `add` gives sum + the step's share of the row, where
// dot = sum of quant * activation quant, and d = (scale of the activations, scale * sum of their quants).

// value = (quant - 8) * scale
struct CentredScale {
    static constexpr int BYTES = 2, COLUMNS = 32;
    float scale;

    INLINE CentredScale(const void* at, int) : scale(half_to_float(*(const unsigned short*) at)) {}

    INLINE float add(float sum, float dot, float2 d) const {
        return fma(scale, fma(d.x, dot, -8.f * d.y), sum);
    }
};

// value = quant * scale
template <int COLUMNS_>
struct PlainScale {
    static constexpr int BYTES = 2, COLUMNS = COLUMNS_;
    float scale;

    INLINE PlainScale(const void* at, int) : scale(half_to_float(*(const unsigned short*) at)) {}

    INLINE float add(float sum, float dot, float2 d) const {
        return fma(scale * d.x, dot, sum);
    }
};

// value = quant * scale + minimum
struct OffsetScale {
    static constexpr int BYTES = 4, COLUMNS = 32;
    float scale, minimum;

    // A block's minimum counts once, in the first of its steps.
    INLINE OffsetScale(const void* at, int column) {
        float2 both = halves_to_floats(*(const unsigned*) at);
        scale = both.x;
        minimum = column % COLUMNS == 0 ? both.y : 0.f;
    }

    INLINE float add(float sum, float dot, float2 d) const {
        return fma(minimum, d.y, fma(scale * d.x, dot, sum));
    }
};

// TILE rows of activations from `first` on (fewer at the end of a batch) times the weights, which are read once for
// all of them.
//
// quants: [rows, columns], packed; scales: [rows, columns / Scale::COLUMNS]
// xq: [count, columns]; xd: [count, columns / 32]; out: [count, outStride], of which `rows` floats are written
template <class Quants, class Scale, int TILE>
DEVICE void multiply_rows(const void* quants, const void* scales, const signed char* xq, const float2* xd, float* out,
                          int outStride, int rows, int columns, int first, int count, int lanes, float unit) {
    constexpr int STEP = Quants::COLUMNS;
    int thread = blockIdx.x * blockDim.x + threadIdx.x;
    int row = thread / lanes;
    int lane = thread % lanes;
    long long weight = (long long) min(row, rows - 1) * columns; // clamped, not left: the lanes meet again below
    const int4* w = (const int4*) quants + weight / STEP;
    const char* s = (const char*) scales + weight / Scale::COLUMNS * Scale::BYTES;
    float sums[TILE] = {};
    for (int column = lane * STEP; column < columns; column += lanes * STEP) {
        Quants step(w[column / STEP]);
        Scale scale(s + column / Scale::COLUMNS * Scale::BYTES, column);
#pragma unroll
        for (int i = 0; i < TILE; i++) {
            int at = min(first + i, count - 1) * columns + column;
            sums[i] = scale.add(sums[i], step.dot((const int4*) (xq + at)), xd[at / 32]);
        }
    }
#pragma unroll
    for (int i = 0; i < TILE; i++) {
        float sum = group_sum(sums[i], lanes);
        if (lane == 0 && row < rows && first + i < count) {
            out[(long long) (first + i) * outStride + row] = sum * unit;
        }
    }
}

// The TILE rows of activations of this block of threads, as many at a time as the registers take.
template <class Quants, class Scale, int TILE>
DEVICE void multiply_quants(const void* quants, const void* scales, const signed char* xq, const float2* xd, float* out,
                            int outStride, int rows, int columns, int count, int lanes, float unit) {
    int first = blockIdx.y * TILE;
    if constexpr (TILE <= Quants::MOST_ROWS) {
        multiply_rows<Quants, Scale, TILE>(quants, scales, xq, xd, out, outStride, rows, columns, first, count, lanes,
                                           unit);
    } else {
        int end = min(count, first + TILE);
        for (int from = first; from < end; from += Quants::MOST_ROWS) {
            multiply_rows<Quants, Scale, Quants::MOST_ROWS>(quants, scales, xq, xd, out, outStride, rows, columns,
                                                            from, count, lanes, unit);
        }
    }
}

// 64 registers at most, so that half of the threads that a multiprocessor can hold are there to wait for memory.
#define MULTIPLY_QUANTS(NAME, QUANTS, SCALE, TILE)                                                                     \
    KERNEL __launch_bounds__(128, 8) NAME##_##TILE(                                                                    \
        const void* __restrict__ quants, const void* __restrict__ scales, const signed char* __restrict__ xq,          \
        const float2* __restrict__ xd, float* __restrict__ out, int outStride, int rows, int columns, int count,       \
        int lanes, float unit) {                                                                                       \
        multiply_quants<QUANTS, SCALE, TILE>(quants, scales, xq, xd, out, outStride, rows, columns, count, lanes,      \
                                             unit);                                                                    \
    }

// grid (rows / (128 / lanes) rounded up, count / TILE rounded up), block 128, lanes a power of two up to 32
MULTIPLY_QUANTS(multiply_nibble_symmetric, Nibbles, CentredScale, 1)
MULTIPLY_QUANTS(multiply_nibble_symmetric, Nibbles, CentredScale, 8)
MULTIPLY_QUANTS(multiply_nibble_offset, Nibbles, OffsetScale, 1)
MULTIPLY_QUANTS(multiply_nibble_offset, Nibbles, OffsetScale, 8)
MULTIPLY_QUANTS(multiply_byte_symmetric, Bytes, PlainScale<32>, 1)
MULTIPLY_QUANTS(multiply_byte_symmetric, Bytes, PlainScale<32>, 8)
MULTIPLY_QUANTS(multiply_byte_offset, Bytes, OffsetScale, 1)
MULTIPLY_QUANTS(multiply_byte_offset, Bytes, OffsetScale, 8)
MULTIPLY_QUANTS(multiply_byte_halves, Bytes, PlainScale<16>, 1)
MULTIPLY_QUANTS(multiply_byte_halves, Bytes, PlainScale<16>, 8)
