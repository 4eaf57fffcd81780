#!/bin/sh
# Builds the PTX files that the program ships: build-ptx.sh [FOLDER], by default that of the resources module.
# Needs clang 16 and nothing of NVIDIA's. The output is the same, byte for byte, in any folder.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../../../resources/src/main/resources/longhand/cuda}
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$here"

# PTX 6.0 loads on drivers since 384.81 (CUDA 9). sm_61 has dp4a; sm_50 serves older cards.
# The path that does not exist keeps clang from an installed toolkit.
for arch in sm_61 sm_50; do
    clang++-16 --cuda-device-only -nocudainc -nocudalib --cuda-path=/nonexistent -x cuda -std=c++17 -O3 -S \
        -Wall -Wextra -Werror -ffp-contract=off -fcuda-flush-denormals-to-zero -fno-exceptions \
        --cuda-gpu-arch=$arch --cuda-feature=+ptx60 kernels.cu -o "$out/kernels_$(echo $arch | tr -d _).ptx"
done
