// Causal grouped-query attention for one row at a time, split over blocks (Dao et al., 2023, "Flash-Decoding";
// online softmax: Milakov and Gimelshein, 2018, arXiv:1805.02867). Exponents are of base 2.
//
// A block serves all query heads of one KV head, so that its keys and values are read once. It goes through the pages
// of its split; for each, its four warps
//   1. compute the scores: LANES lanes share one key, 16 dimensions each, and use it for every query head;
//   2. turn the scores of each head into weights, and bring the values into shared memory;
//   3. mix: a warp owns 64 dimensions of some heads and adds up weight * value, two dimensions per lane.
#pragma once

#include "elementwise.cuh"
#include "layout.cuh"

constexpr int GROUP = 16; // most query heads per KV head
constexpr int ATTEND_WARPS = 4;
constexpr int ATTEND_THREADS = ATTEND_WARPS * WARP;
constexpr float NOTHING = -__builtin_inff(); // score of a position that is not seen

// What a block of threads works on: one KV head of one row, and the pages [page, endPage) of its split.
struct Task {
    Row row;
    int layer, kvHeads, kvHead, headSize, group;
    int first, last; // visible positions
    int page, endPage;

    INLINE const unsigned short* at(int page, int what) const {
        return page_of(row, page, layer, what, kvHeads, kvHead, headSize);
    }
};

// Pages are dealt out evenly; there may be fewer than splits.
DEVICE Task task_of(const Row* rows, int layer, int headSize, int group, int kvHeads, int window) {
    Row row = rows[blockIdx.z];
    int last = row.position;
    int first = window == 0 ? 0 : max(0, last + 1 - window);
    int from = first / PAGE;
    int pages = last / PAGE + 1 - from;
    int split = blockIdx.y;
    int splits = gridDim.y;
    return {row,  layer, kvHeads, (int) blockIdx.x, headSize, group,
            first, last, from + pages * split / splits, from + pages * (split + 1) / splits};
}

// Eight halves from dimension `from` on of a vector of headSize; 0 beyond it.
DEVICE int4 load_eight(const unsigned short* vector, int from, int headSize) {
    if (headSize % 8 == 0) { // every vector begins at a multiple of 16 bytes
        return from < headSize ? load_four_words(vector + from) : int4{0, 0, 0, 0};
    }
    int words[4];
#pragma unroll
    for (int i = 0; i < 4; i++) {
        words[i] = from + 2 * i < headSize ? load_word(vector + from + 2 * i) : 0;
    }
    return {words[0], words[1], words[2], words[3]};
}

// Where a dimension of a query stands in shared memory. A lane needs runs of eight; the first halves of the runs of all
// lanes lie side by side, then the second halves: so the lanes read from different banks.
template <int SIZE>
DEVICE int place_of(int dimension) {
    constexpr int LANES = SIZE / 16;
    int lane = dimension / 8 % LANES;
    int quarter = dimension / (8 * LANES) * 2 + dimension / 4 % 2;
    return (quarter * LANES + lane) * 4 + dimension % 4;
}

// sum + the dot product of eight dimensions. q: the lane's place in the first quarter of them
template <int LANES>
DEVICE float add_eight(float sum, const float* k, const float* q) {
#pragma unroll
    for (int i = 0; i < 8; i += 4) {
        float4 four = *(const float4*) (q + i * LANES);
        sum = fma(k[i], four.x, sum);
        sum = fma(k[i + 1], four.y, sum);
        sum = fma(k[i + 2], four.z, sum);
        sum = fma(k[i + 3], four.w, sum);
    }
    return sum;
}

DEVICE void unpack_eight(int4 halves, float* out) {
    int words[4] = {halves.x, halves.y, halves.z, halves.w};
#pragma unroll
    for (int i = 0; i < 4; i++) {
        float2 two = halves_to_floats(words[i]);
        out[2 * i] = two.x;
        out[2 * i + 1] = two.y;
    }
}

// Score in units of log 2, from the plain product of query and key.
struct ScoreRule {
    float scale, softCap;

    INLINE float operator()(float dot) const {
        float score = dot * scale;
        score = softCap == 0.f ? score : softCap * tanh(score / softCap);
        return score * LOG2_E;
    }
};

// Phase 1: the scores of a page. q: [GROUP][SIZE], dimensions as in place_of; scores: [GROUP][PAGE], overwritten
template <int SIZE>
DEVICE void score_page(const Task& task, int page, ScoreRule rule, const float (*q)[SIZE], float (*scores)[PAGE]) {
    constexpr int LANES = SIZE / 16; // that share a key
    int lane = threadIdx.x % LANES;
    const unsigned short* keys = task.at(page, KEYS);
#pragma unroll 1
    for (int from = 0; from < PAGE; from += WARP / LANES * ATTEND_WARPS) {
        int slot = from + threadIdx.x / LANES;
        int position = page * PAGE + slot;
        bool seen = position >= task.first && position <= task.last;
        float k[16];
#pragma unroll
        for (int half = 0; half < 2; half++) { // neighbouring lanes read neighbouring 16 bytes
            int dimension = seen ? (half * LANES + lane) * 8 : SIZE;
            unpack_eight(load_eight(keys + slot * task.headSize, dimension, task.headSize), k + half * 8);
        }
        for (int head = 0; head < task.group; head++) {
            float dot = add_eight<LANES>(0.f, k, q[head] + lane * 4);
            dot = group_sum(add_eight<LANES>(dot, k + 8, q[head] + (2 * LANES + lane) * 4), LANES);
            if (lane == 0) {
                scores[head][slot] = seen ? rule(dot) : NOTHING;
            }
        }
    }
}

// Phase 2: weight = 2^(score - largest so far), and the factor that brings older sums to that scale. Of the heads, a
// warp has every ATTEND_WARPS-th; all its lanes know their largest scores and sums of weights.
struct Softmax {
    static constexpr int HEADS = GROUP / ATTEND_WARPS;
    float largest[HEADS], sums[HEADS];

    INLINE Softmax() : sums{} {
#pragma unroll
        for (int i = 0; i < HEADS; i++) {
            largest[i] = NOTHING;
        }
    }

    DEVICE int head(int i) {
        return threadIdx.x / WARP + i * ATTEND_WARPS;
    }

    // scores: [GROUP][PAGE]; weights: [GROUP][PAGE] and factors: [GROUP], overwritten
    INLINE void add(int group, const float (*scores)[PAGE], float (*weights)[PAGE], float* factors) {
        int lane = threadIdx.x % WARP;
#pragma unroll
        for (int i = 0; i < HEADS; i++) {
            if (head(i) < group) { // the same for all lanes
                float score = scores[head(i)][lane];
                float now = __nvvm_fmax_ftz_f(largest[i], warp_max(score));
                float factor = exp2(largest[i] - now);
                float weight = exp2(score - now);
                weights[head(i)][lane] = weight;
                sums[i] = fma(sums[i], factor, warp_sum(weight));
                largest[i] = now;
                if (lane == 0) {
                    factors[head(i)] = factor;
                }
            }
        }
    }
};

// Also phase 2: the values of a page, 0 where they are not seen. values: half [PAGE][SIZE], overwritten
template <int SIZE>
DEVICE void load_values(const Task& task, int page, int4* values) {
    constexpr int RUNS = SIZE / 8;
    const unsigned short* from = task.at(page, VALUES);
#pragma unroll
    for (int step = 0; step < PAGE * RUNS / ATTEND_THREADS; step++) {
        int i = step * ATTEND_THREADS + threadIdx.x;
        int slot = i / RUNS;
        int position = page * PAGE + slot;
        bool seen = position >= task.first && position <= task.last;
        values[i] = load_eight(from + slot * task.headSize, seen ? i % RUNS * 8 : SIZE, task.headSize);
    }
}

// Phase 3: the share of one warp. It owns dimensions [64 * part, 64 * part + 64) of HEADS heads, the first of them
// `head`, the next ones every STEP after it; a lane has two of the dimensions.
template <int SIZE>
struct Mix {
    static constexpr int PARTS = SIZE / 64;
    static constexpr int STEP = ATTEND_WARPS / PARTS;
    static constexpr int HEADS = GROUP / STEP;
    int head, dimension;
    float2 sums[HEADS];

    INLINE Mix() : sums{} {
        int warp = threadIdx.x / WARP;
        head = warp / PARTS;
        dimension = warp % PARTS * 64 + threadIdx.x % WARP * 2;
    }

    INLINE void add(int group, const unsigned short* values, const float (*weights)[PAGE], const float* factors) {
#pragma unroll
        for (int i = 0; i < HEADS; i++) {
            if (head + i * STEP < group) {
                float factor = factors[head + i * STEP];
                sums[i] = {sums[i].x * factor, sums[i].y * factor};
            }
        }
        for (int slot = 0; slot < PAGE; slot += 4) {
            float2 v[4];
#pragma unroll
            for (int j = 0; j < 4; j++) {
                v[j] = halves_to_floats(*(const unsigned*) (values + (slot + j) * SIZE + dimension));
            }
#pragma unroll
            for (int i = 0; i < HEADS; i++) {
                if (head + i * STEP < group) {
                    float4 weight = *(const float4*) (weights[head + i * STEP] + slot);
                    sums[i].x = fma(weight.x, v[0].x, sums[i].x);
                    sums[i].y = fma(weight.x, v[0].y, sums[i].y);
                    sums[i].x = fma(weight.y, v[1].x, sums[i].x);
                    sums[i].y = fma(weight.y, v[1].y, sums[i].y);
                    sums[i].x = fma(weight.z, v[2].x, sums[i].x);
                    sums[i].y = fma(weight.z, v[2].y, sums[i].y);
                    sums[i].x = fma(weight.w, v[3].x, sums[i].x);
                    sums[i].y = fma(weight.w, v[3].y, sums[i].y);
                }
            }
        }
    }
};

// partial: [count, heads, splits, headSize + 2]: the largest score, the sum of the weights, the weighted values. The
// largest score of a split without positions is -inf, all else of it 0.
template <int SIZE>
DEVICE void write_partial(const Task& task, const Softmax& softmax, const Mix<SIZE>& mix, float* partial) {
    long long first = ((long long) blockIdx.z * task.kvHeads + task.kvHead) * task.group;
    int size = task.headSize + 2;
    int headStride = gridDim.y * size;
    float* out = partial + first * headStride + blockIdx.y * size;
#pragma unroll
    for (int i = 0; i < Mix<SIZE>::HEADS; i++) {
        int head = mix.head + i * Mix<SIZE>::STEP;
        if (head < task.group && mix.dimension < task.headSize) { // so is the one after it: headSize is even
            out[head * headStride + 2 + mix.dimension] = mix.sums[i].x;
            out[head * headStride + 3 + mix.dimension] = mix.sums[i].y;
        }
    }
#pragma unroll
    for (int i = 0; i < Softmax::HEADS; i++) {
        int head = softmax.head(i);
        if (head < task.group && threadIdx.x % WARP == 0) {
            out[head * headStride] = softmax.largest[i];
            out[head * headStride + 1] = softmax.sums[i];
        }
    }
}

// x: [count, stride], the heads of the queries from `offset` on.
template <int SIZE>
DEVICE void attend(const float* x, int stride, int offset, int headSize, int group, int kvHeads, int layer, float scale,
                   int window, float softCap, const Row* rows, float* partial) {
    __shared__ __attribute__((aligned(16))) float q[GROUP][SIZE];
    __shared__ __attribute__((aligned(16))) float scores[GROUP][PAGE], weights[GROUP][PAGE];
    __shared__ int4 values[PAGE * SIZE / 8];
    __shared__ float factors[GROUP];
    __builtin_assume(group > 0); // no code for a group of none, which no test could reach
    Task task = task_of(rows, layer, headSize, group, kvHeads, window);
    const float* query = x + (long long) blockIdx.z * stride + offset + (long long) blockIdx.x * group * headSize;
    for (int i = threadIdx.x; i < group * SIZE; i += ATTEND_THREADS) {
        int dimension = i % SIZE;
        q[i / SIZE][place_of<SIZE>(dimension)] = dimension < headSize ? query[i / SIZE * headSize + dimension] : 0.f;
    }
    __syncthreads();
    Softmax softmax;
    Mix<SIZE> mix;
    for (int page = task.page; page < task.endPage; page++) {
        score_page<SIZE>(task, page, {scale, softCap}, q, scores);
        __syncthreads();
        load_values<SIZE>(task, page, values);
        softmax.add(group, scores, weights, factors);
        __syncthreads(); // and none after mix: it reads weights and values, which are not touched before the next one
        mix.add(group, (const unsigned short*) values, weights, factors);
    }
    write_partial(task, softmax, mix, partial);
}

// BLOCKS of threads at least are to find room on a multiprocessor, of 96 KB shared memory and 64 Ki registers.
#define ATTEND(SIZE, BLOCKS)                                                                                           \
    KERNEL __launch_bounds__(128, BLOCKS) attend_##SIZE(                                                               \
        const float* __restrict__ x, int stride, int offset, int headSize, int group, int kvHeads, int layer,          \
        float scale, int window, float softCap, const Row* __restrict__ rows, float* __restrict__ partial) {           \
        attend<SIZE>(x, stride, offset, headSize, group, kvHeads, layer, scale, window, softCap, rows, partial);       \
    }

// For heads of up to so many dimensions, an even number. grid (kvHeads, splits, count), block 128
ATTEND(64, 5)
ATTEND(128, 4)
ATTEND(256, 2)

// Largest score of all splits of a head. partial: [splits, size]
DEVICE float largest_of(const float* partial, int size, int splits) {
    float largest = NOTHING;
    for (int split = 0; split < splits; split++) {
        largest = __nvvm_fmax_ftz_f(largest, partial[split * size]);
    }
    return largest;
}

// Dimension i of the splits of a head as one.
DEVICE float merged(const float* partial, int size, int splits, float largest, int i) {
    float weight = 0.f;
    float sum = 0.f;
    for (int split = 0; split < splits; split++) {
        const float* part = partial + split * size;
        float factor = exp2(part[0] - largest);
        weight = fma(part[1], factor, weight);
        sum = fma(part[2 + i], factor, sum);
    }
    return sum / weight;
}

// The splits of each head as one: out row = [heads, headSize].
//
// grid (heads, count), block any
KERNEL __launch_bounds__(256) merge(const float* __restrict__ partial, int headSize, int heads, int splits,
                                    float* __restrict__ out, int outStride) {
    int size = headSize + 2;
    partial += ((long long) blockIdx.y * heads + blockIdx.x) * splits * size;
    out += (long long) blockIdx.y * outStride + blockIdx.x * headSize;
    float largest = largest_of(partial, size, splits);
    for (int i = threadIdx.x; i < headSize; i += blockDim.x) {
        out[i] = merged(partial, size, splits, largest, i);
    }
}

// The same, quantised at once. headSize is a multiple of 32.
//
// xq: signed char [count, heads * headSize], xd: float2 [count, heads * headSize / 32]
// grid (heads, count), block any
KERNEL __launch_bounds__(256) merge_quantise(const float* __restrict__ partial, int headSize, int heads, int splits,
                                             signed char* __restrict__ xq, float2* __restrict__ xd) {
    int size = headSize + 2;
    long long head = (long long) blockIdx.y * heads + blockIdx.x;
    partial += head * splits * size;
    float largest = largest_of(partial, size, splits);
    for (int i = threadIdx.x; i < headSize; i += blockDim.x) { // whole warps, each at a block of 32
        long long at = head * headSize + i;
        quantise_block(merged(partial, size, splits, largest, i), xq + at, xd + at / WARP);
    }
}
