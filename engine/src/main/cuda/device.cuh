// The device layer: what clang needs in place of NVIDIA's headers, and the few instructions that C++ has no word for.
//
// Only clang compiles these sources (build-ptx.sh), and without any CUDA toolkit, so that the PTX depends on nothing
// but the compiler. Contraction of a * b + c is off: whoever wants one rounding writes fma(). This fixes the rounding
// of every kernel in its PTX, and it is what makes a row of a batch equal, bit for bit, to the row alone.
#pragma once

#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __shared__ __attribute__((shared))
#define __launch_bounds__(...) __attribute__((launch_bounds(__VA_ARGS__)))

#include <__clang_cuda_builtin_vars.h> // threadIdx, blockIdx, blockDim, gridDim; comes with clang

// No calls in the PTX: every device function becomes part of its kernel.
#define INLINE __device__ inline __attribute__((always_inline))
#define DEVICE static INLINE
#define KERNEL extern "C" __global__ void

constexpr unsigned ALL_LANES = 0xffffffffu;
constexpr int WARP = 32;

struct __attribute__((aligned(8))) float2 {
    float x, y;
};
struct __attribute__((aligned(16))) float4 {
    float x, y, z, w;
};
struct __attribute__((aligned(16))) int4 {
    int x, y, z, w;
};

DEVICE int min(int a, int b) {
    return a < b ? a : b;
}

DEVICE int max(int a, int b) {
    return a > b ? a : b;
}

DEVICE int ceil_div(int a, int b) {
    return (a + b - 1) / b;
}

DEVICE float fma(float a, float b, float c) {
    return __builtin_fmaf(a, b, c);
}

DEVICE float absolute(float x) {
    return __nvvm_fabs_ftz_f(x);
}

DEVICE int float_bits(float x) {
    return __builtin_bit_cast(int, x);
}

DEVICE float bits_float(int x) {
    return __builtin_bit_cast(float, x);
}

// 2^x within 2 units in the last place; 0 for -inf.
DEVICE float exp2(float x) {
    float result;
    asm("ex2.approx.ftz.f32 %0, %1;" : "=f"(result) : "f"(x));
    return result;
}

DEVICE float reciprocal_root(float x) {
    float result;
    asm("rsqrt.approx.ftz.f32 %0, %1;" : "=f"(result) : "f"(x));
    return result;
}

DEVICE int round_to_even(float x) {
    int result;
    asm("cvt.rni.s32.f32 %0, %1;" : "=r"(result) : "f"(x));
    return result;
}

DEVICE float half_to_float(unsigned short x) {
    float result;
    asm("cvt.f32.f16 %0, %1;" : "=f"(result) : "h"(x));
    return result;
}

DEVICE unsigned short float_to_half(float x) {
    unsigned short result;
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(result) : "f"(x));
    return result;
}

// Loads from addresses that the compiler cannot know to be global, of what this launch does not write.
DEVICE unsigned long long load_address(const void* at) {
    return __nvvm_ldg_ull((const unsigned long long*) at);
}

DEVICE int load_word(const void* at) {
    return __nvvm_ldg_i((const int*) at);
}

DEVICE int4 load_four_words(const void* at) {
    typedef int Vector __attribute__((ext_vector_type(4)));
    Vector four = __nvvm_ldg_i4((const Vector*) at);
    return {four.x, four.y, four.z, four.w};
}

// The two halves of a word, as they lie in memory.
DEVICE float2 halves_to_floats(unsigned x) {
    return {half_to_float((unsigned short) x), half_to_float((unsigned short) (x >> 16))};
}

// sum + the dot product of four signed bytes with four signed bytes, in whole numbers.
DEVICE int dot4(int a, int b, int sum) {
#if __CUDA_ARCH__ >= 610
    int result;
    asm("dp4a.s32.s32 %0, %1, %2, %3;" : "=r"(result) : "r"(a), "r"(b), "r"(sum));
    return result;
#else
#pragma unroll
    for (int i = 0; i < 32; i += 8) {
        sum += (int) (signed char) (a >> i) * (int) (signed char) (b >> i);
    }
    return sum;
#endif
}

DEVICE int dot16(int4 a, int4 b, int sum) {
    return dot4(a.w, b.w, dot4(a.z, b.z, dot4(a.y, b.y, dot4(a.x, b.x, sum))));
}

// Sum over groups of `lanes` neighbouring lanes (a power of two); every lane of a group gets it.
DEVICE float group_sum(float x, int lanes) {
    for (int distance = lanes >> 1; distance > 0; distance >>= 1) {
        x += __nvvm_shfl_sync_bfly_f32(ALL_LANES, x, distance, 31);
    }
    return x;
}

DEVICE float warp_sum(float x) {
#pragma unroll
    for (int distance = 16; distance > 0; distance >>= 1) {
        x += __nvvm_shfl_sync_bfly_f32(ALL_LANES, x, distance, 31);
    }
    return x;
}

DEVICE int warp_sum(int x) {
#pragma unroll
    for (int distance = 16; distance > 0; distance >>= 1) {
        x += __nvvm_shfl_sync_bfly_i32(ALL_LANES, x, distance, 31);
    }
    return x;
}

DEVICE float warp_max(float x) {
#pragma unroll
    for (int distance = 16; distance > 0; distance >>= 1) {
        x = __nvvm_fmax_ftz_f(x, __nvvm_shfl_sync_bfly_f32(ALL_LANES, x, distance, 31));
    }
    return x;
}

DEVICE int warp_max(int x) {
#pragma unroll
    for (int distance = 16; distance > 0; distance >>= 1) {
        x = max(x, __nvvm_shfl_sync_bfly_i32(ALL_LANES, x, distance, 31));
    }
    return x;
}

// Sum over a block of up to 32 whole warps; every thread gets it.
//
// @param parts shared float [32], which nobody else uses until the next barrier
DEVICE float block_sum(float x, float* parts) {
    int lane = threadIdx.x % WARP;
    x = warp_sum(x);
    if (lane == 0) {
        parts[threadIdx.x / WARP] = x;
    }
    __syncthreads();
    return warp_sum(lane < (int) blockDim.x / WARP ? parts[lane] : 0.f);
}
