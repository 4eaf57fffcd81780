#!/bin/sh
# build.sh FOLDER: builds FOLDER/libcuda.so.1 with g++, two files at a time.
set -eu
sources=$(cd "$(dirname "$0")" && pwd)
out=$1
mkdir -p "$out/objects"
out=$(cd "$out" && pwd)
cd "$sources"

# Built where it runs, so the instructions of this very processor are fine. No contraction: a separate mul and add must
# round twice. Wrapping and aliasing as the machine does them.
flags="-std=c++17 -O3 -march=native -ffp-contract=off -fno-math-errno -fwrapv -fno-strict-aliasing
    -fPIC -fvisibility=hidden -Wall -Wextra -I."

if [ "${2:-}" ]; then
    # Only what runs per lane needs the vectoriser; the rest compiles in two thirds of the time without.
    case $2 in machine/*) ;; *) flags="$flags -O1" ;; esac
    g++ $flags -include "$out/objects/standard.h" -c "$2" -o "$out/objects/$(echo "$2" | tr / _).o"
    exit
fi

cp base/standard.h "$out/objects/"
g++ $flags -w -x c++-header "$out/objects/standard.h" -o "$out/objects/standard.h.gch"

# Longest first, so that the two finish together.
ls -S machine/*.cpp ptx/*.cpp check/*.cpp api/*.cpp base/*.cpp control/*.cpp | xargs -P 2 -I{} "$0" "$out" {}

# A stub for every function of JCuda that is not there: it names itself and answers "not supported".
nm -g --defined-only "$out"/objects/*.o | sed -n 's/.* T \(cu[A-Z][A-Za-z0-9_]*\)$/\1/p' | sort -u > "$out/objects/defined"
{
    echo 'int softcuda_missing(const char *);'
    sort -u api/imports.txt | comm -23 - "$out/objects/defined" |
        sed 's/.*/__attribute__((visibility("default"))) int &(void) { return softcuda_missing("&"); }/'
} > "$out/objects/stubs.c"
gcc -O1 -fPIC -c "$out/objects/stubs.c" -o "$out/objects/stubs.o"
g++ -shared -Wl,-soname,libcuda.so.1 -o "$out/libcuda.tmp" "$out"/objects/*.o -lpthread
rm -r "$out/objects"
mv "$out/libcuda.tmp" "$out/libcuda.so.1"
