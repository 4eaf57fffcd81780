// Writing keys and values into the pages of the cache.
#pragma once

#include "layout.cuh"

// Values beyond the range of a half become its largest, not infinite: one of them would spoil all that follows.
DEVICE unsigned short saturated_half(float x) {
    constexpr float LARGEST = 65504.f;
    return float_to_half(x > LARGEST ? LARGEST : x < -LARGEST ? -LARGEST : x);
}

// x: [count, stride] with the keys of all KV heads at keysOffset and their values at valuesOffset.
//
// grid (kvHeads, count), block any
KERNEL __launch_bounds__(256) store(const float* __restrict__ x, int stride, int keysOffset, int valuesOffset,
                                    int headSize, int kvHeads, int layer, const Row* __restrict__ rows) {
    Row row = rows[blockIdx.y];
    int head = blockIdx.x;
    int page = row.position / PAGE;
    int slot = row.position % PAGE * headSize;
    const float* from = x + (long long) blockIdx.y * stride + head * headSize;
    unsigned short* keys = page_of(row, page, layer, KEYS, kvHeads, head, headSize) + slot;
    unsigned short* values = page_of(row, page, layer, VALUES, kvHeads, head, headSize) + slot;
    for (int i = threadIdx.x; i < headSize; i += blockDim.x) {
        keys[i] = saturated_half(from[keysOffset + i]);
        values[i] = saturated_half(from[valuesOffset + i]);
    }
}
