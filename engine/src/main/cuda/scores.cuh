// What a sampler needs of the scores of a vocabulary: the few that come near the largest one, and the measures of the
// distribution. One small copy to the host then serves for a token.
#pragma once

#include "elementwise.cuh"

constexpr int SCORES_PER_BLOCK = 4096;
constexpr float MINUS_INFINITY = -__builtin_inff();

// Of the scores of a block. sum = of e^(x - largest), moment = of e^(x - largest) (x - largest).
struct __attribute__((aligned(16))) ScorePart {
    float largest, sum, moment;
    float largestAllowed;
};

struct __attribute__((aligned(8))) Candidate {
    int token;
    float score;
};

// @field count   of candidates; more than there is room for = some are missing
// @field largest of all scores; sum and moment as in ScorePart; one that is not finite makes these not finite
// @field reached every allowed score from here on is among the candidates
struct __attribute__((aligned(16))) Picked {
    int count;
    float largest, sum, moment;
    float reached;
    int unused[3];
    Candidate candidates[];
};

DEVICE bool is_allowed(const unsigned* allowed, int token) {
    return allowed[token / 32] >> token % 32 & 1;
}

DEVICE float larger(float a, float b) {
    return __nvvm_fmax_ftz_f(a, b);
}

// Of a block of up to 32 whole warps; every thread gets it. parts as for block_sum
DEVICE float block_max(float x, float* parts) {
    int lane = threadIdx.x % WARP;
    x = warp_max(x);
    if (lane == 0) {
        parts[threadIdx.x / WARP] = x;
    }
    __syncthreads();
    return warp_max(lane < (int) blockDim.x / WARP ? parts[lane] : MINUS_INFINITY);
}

// The measures of each block of scores; also makes `out` empty.
//
// x: [vocabulary], allowed: a bit for each token, parts: ScorePart [grid.x]
// grid (vocabulary / 4096 rounded up), block 256
KERNEL __launch_bounds__(256) measure_scores(const float* __restrict__ x, const unsigned* __restrict__ allowed,
                                             int vocabulary, ScorePart* __restrict__ parts,
                                             Picked* __restrict__ out) {
    __shared__ float meeting[4][WARP];
    int from = blockIdx.x * SCORES_PER_BLOCK + threadIdx.x;
    int to = min(vocabulary, (blockIdx.x + 1) * SCORES_PER_BLOCK);
    float largest = MINUS_INFINITY;
    float largestAllowed = MINUS_INFINITY;
    for (int i = from; i < to; i += blockDim.x) {
        largest = larger(largest, x[i]);
        largestAllowed = larger(largestAllowed, is_allowed(allowed, i) ? x[i] : MINUS_INFINITY);
    }
    largest = block_max(largest, meeting[0]);
    largestAllowed = block_max(largestAllowed, meeting[1]);
    float sum = 0.f;
    float moment = 0.f;
    for (int i = from; i < to; i += blockDim.x) {
        float below = x[i] - largest;
        float weight = exp2(LOG2_E * below);
        sum += weight;
        moment = fma(weight, below, moment);
    }
    sum = block_sum(sum, meeting[2]);
    moment = block_sum(moment, meeting[3]);
    if (threadIdx.x == 0) {
        parts[blockIdx.x] = {largest, sum, moment, largestAllowed};
        if (blockIdx.x == 0) {
            out->count = 0;
        }
    }
}

// The measures of all scores, by the lanes of a warp together.
DEVICE void measure_all(const ScorePart* parts, int count, Picked* out) {
    int lane = threadIdx.x % WARP;
    float largest = MINUS_INFINITY;
    for (int i = lane; i < count; i += WARP) {
        largest = larger(largest, parts[i].largest);
    }
    largest = warp_max(largest);
    float sum = 0.f;
    float moment = 0.f;
    for (int i = lane; i < count; i += WARP) {
        float below = parts[i].largest - largest;
        float weight = exp2(LOG2_E * below);
        sum = fma(weight, parts[i].sum, sum);
        moment = fma(weight, fma(below, parts[i].sum, parts[i].moment), moment);
    }
    sum = warp_sum(sum);
    moment = warp_sum(moment);
    if (lane == 0) {
        out->largest = largest;
        out->sum = sum;
        out->moment = moment;
    }
}

// Collects the allowed scores that are at most `reach` below the largest allowed one, behind measure_scores. Their
// order is by chance, the host sorts them: the only place where atomics decide anything.
//
// grid as for measure_scores, block 256; out has room for `capacity` candidates
KERNEL __launch_bounds__(256) pick_scores(const float* __restrict__ x, const unsigned* __restrict__ allowed,
                                          int vocabulary, const ScorePart* __restrict__ parts, float reach,
                                          int capacity, Picked* __restrict__ out) {
    float best = MINUS_INFINITY;
    for (int i = threadIdx.x % WARP; i < (int) gridDim.x; i += WARP) {
        best = larger(best, parts[i].largestAllowed);
    }
    float least = warp_max(best) - reach;
    if (blockIdx.x == 0 && threadIdx.x < WARP) {
        measure_all(parts, gridDim.x, out);
        if (threadIdx.x == 0) {
            out->reached = least;
        }
    }
    int to = min(vocabulary, (blockIdx.x + 1) * SCORES_PER_BLOCK);
    for (int i = blockIdx.x * SCORES_PER_BLOCK + threadIdx.x; i < to; i += blockDim.x) {
        if (is_allowed(allowed, i) && x[i] >= least) {
            int place = __nvvm_atom_add_gen_i(&out->count, 1);
            if (place < capacity) {
                out->candidates[place] = {i, x[i]};
            }
        }
    }
}
