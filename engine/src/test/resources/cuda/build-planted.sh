#!/bin/sh
# Builds planted.ptx from planted.cu: build-planted.sh [FOLDER], by default this one. Needs clang 16.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$(cd "${1:-$here}" && pwd)
cd "$here"

clang++-16 --cuda-device-only -nocudainc -nocudalib --cuda-path=/nonexistent -x cuda -std=c++17 -O3 -S \
    -ffp-contract=fast -fno-exceptions -fcuda-flush-denormals-to-zero --cuda-gpu-arch=sm_61 \
    --cuda-feature=+ptx60 planted.cu -o "$out/planted.ptx"
