// Rotary position embedding (Su et al., 2021, arXiv:2104.09864).
#pragma once

#include "layout.cuh"

// Turns pairs of the first `dims` dimensions of each head by the angles of the row's position, in place.
// Pairs are neighbours (2i, 2i + 1), or halves (i, i + dims / 2).
//
// x: [count, stride], heads from `offset` on; cosine, sine: [positions, dims / 2]
// grid (heads, count), block any
KERNEL __launch_bounds__(256) rotate(float* __restrict__ x, int stride, int offset, int headSize,
                                     const float* __restrict__ cosine, const float* __restrict__ sine, int dims,
                                     int halves, const Row* __restrict__ rows) {
    int pairs = dims / 2;
    int step = halves ? 1 : 2;
    int distance = halves ? pairs : 1;
    long long angles = (long long) rows[blockIdx.y].position * pairs;
    x += (long long) blockIdx.y * stride + offset + blockIdx.x * headSize;
    for (int i = threadIdx.x; i < pairs; i += blockDim.x) {
        float c = cosine[angles + i];
        float s = sine[angles + i];
        float a = x[i * step];
        float b = x[i * step + distance];
        x[i * step] = a * c - b * s;
        x[i * step + distance] = a * s + b * c;
    }
}
