// Kernels with one mistake each, for the tests of the software driver's checkers; `sound` has none. No CUDA header is
// needed. build-planted.sh makes planted.ptx of it.

#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __shared__ __attribute__((shared))
#include <__clang_cuda_builtin_vars.h>

#define KERNEL extern "C" __global__ void

struct __attribute__((aligned(16))) Four {
    float x, y, z, w;
};

// Reverses each group of 64 in shared memory, and sums a warp by shuffles: barriers, shuffles and bounds as they should be.
KERNEL sound(const float* x, float* out, int n) {
    __shared__ float tile[64];
    int i = blockIdx.x * 64 + threadIdx.x;
    tile[threadIdx.x] = i < n ? x[i] : 0.f;
    __syncthreads();
    float v = tile[63 - threadIdx.x];
    for (int o = 16; o > 0; o >>= 1) {
        v += __nvvm_shfl_sync_bfly_f32(0xffffffffu, v, o, 31);
    }
    __syncthreads();
    tile[threadIdx.x] = v;
    __syncthreads();
    if (i < n) {
        out[i] = tile[threadIdx.x ^ 1];
    }
}

// No guard for the last threads.
KERNEL out_of_bounds(float* x) {
    x[blockIdx.x * blockDim.x + threadIdx.x] = 1.f;
}

KERNEL reads_before(const float* x, float* out) {
    out[threadIdx.x] = x[(int)threadIdx.x - 1];
}

KERNEL copy(const float* x, float* out) {
    out[threadIdx.x] = x[threadIdx.x];
}

KERNEL misaligned(float* x) {
    ((Four*)(x + 1))[threadIdx.x] = Four{1, 2, 3, 4};
}

// Reads what a thread of the other warp wrote, with no barrier between.
KERNEL race_read(float* x) {
    __shared__ float tile[64];
    tile[threadIdx.x] = 0.f;
    __syncthreads();
    tile[threadIdx.x] = x[threadIdx.x];
    x[threadIdx.x] = tile[(threadIdx.x + 33) & 63];
}

// Reads what another lane wrote, with no bar.warp.sync between.
KERNEL race_in_warp(float* x) {
    __shared__ float tile[64];
    tile[threadIdx.x] = x[threadIdx.x];
    x[threadIdx.x] = tile[threadIdx.x ^ 1];
}

// The same as it should be.
KERNEL ordered_in_warp(float* x) {
    __shared__ float tile[64];
    tile[threadIdx.x] = x[threadIdx.x];
    __nvvm_bar_warp_sync(0xffffffffu);
    float v = tile[threadIdx.x ^ 1];
    __nvvm_bar_warp_sync(0xffffffffu);
    tile[threadIdx.x] = v + 1.f;
    __nvvm_bar_warp_sync(0xffffffffu);
    x[threadIdx.x] = tile[threadIdx.x ^ 1];
}

// The second warp overwrites what the first reads, with no barrier between.
KERNEL race_overwrite(float* x) {
    __shared__ float tile[64];
    tile[threadIdx.x] = x[threadIdx.x];
    __syncthreads();
    float v = 0.f;
    if (threadIdx.x < 32) {
        v = tile[threadIdx.x + 32];
    } else {
        tile[threadIdx.x] = 1.f;
    }
    __syncthreads();
    x[threadIdx.x] = tile[threadIdx.x] + v;
}

// Two warps write the same word.
KERNEL race_write(float* x) {
    __shared__ float tile[32];
    tile[threadIdx.x & 31] = x[threadIdx.x];
    __syncthreads();
    x[threadIdx.x] = tile[threadIdx.x & 31];
}

// All blocks write the same words.
KERNEL blocks_write(float* x) {
    x[threadIdx.x] = (float)blockIdx.x;
}

// Every block reads the word that its neighbour writes.
KERNEL blocks_read(float* x) {
    float v = x[(blockIdx.x + 1) & 3];
    x[blockIdx.x] = v + 1.f;
}

KERNEL divergent_barrier(float* x) {
    if (threadIdx.x < 16) {
        __syncthreads();
    }
    x[threadIdx.x] = 2.f;
}

// One warp leaves before the barrier.
KERNEL left_before_barrier(float* x, int n) {
    if ((int)threadIdx.x >= n) {
        return;
    }
    x[threadIdx.x] = 1.f;
    __syncthreads();
    x[threadIdx.x] += x[threadIdx.x ^ 1];
}

// A full member mask, but only 8 lanes come.
KERNEL absent_lanes(float* x) {
    float v = x[threadIdx.x];
    if (threadIdx.x < 8) {
        v = __nvvm_shfl_sync_bfly_f32(0xffffffffu, v, 1, 31);
    }
    x[threadIdx.x] = v;
}

KERNEL unwritten_shared(float* x) {
    __shared__ float tile[64];
    if (threadIdx.x > 0) {
        tile[threadIdx.x] = 1.f;
    }
    __syncthreads();
    x[threadIdx.x] = tile[threadIdx.x];
}

KERNEL past_shared(float* x, int step) {
    __shared__ float tile[64];
    __shared__ float other[64];
    tile[threadIdx.x] = x[threadIdx.x];
    other[threadIdx.x] = 0.f;
    __syncthreads();
    x[threadIdx.x] = tile[threadIdx.x + step] + other[threadIdx.x];
}

// `x` is promised to be read only; launched with both the same, the second read may be old.
KERNEL stale_read(const float* __restrict__ x, float* __restrict__ out) {
    out[threadIdx.x] = x[threadIdx.x] + 1.f;
    __syncthreads();
    out[threadIdx.x] = x[63 - threadIdx.x];
}

// Never ends where x[0] is 0.
KERNEL endless(volatile int* x) {
    while (x[0] == 0) {
    }
    x[1] = 1;
}
