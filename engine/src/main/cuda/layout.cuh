// How things lie in device memory, as the host puts them there.
#pragma once

#include "device.cuh"

// One row of a pass. All that changes from token to token is here, so that one captured graph serves every token.
struct Row {
    unsigned long long pages; // address of the page table of the row's sequence: an address per PAGE positions
    int position;
    int token;
};

// Positions per page. A page: half [layers][2 (keys, values)][kvHeads][PAGE][headSize].
constexpr int PAGE = 32;

constexpr int KEYS = 0;
constexpr int VALUES = 1;

// The keys or values of one KV head in page `page` of a row's sequence: half [PAGE][headSize].
DEVICE unsigned short* page_of(Row row, int page, int layer, int what, int kvHeads, int kvHead, int headSize) {
    unsigned long long address = load_address((const unsigned long long*) row.pages + page);
    long long block = ((long long) layer * 2 + what) * kvHeads + kvHead;
    return (unsigned short*) address + block * PAGE * headSize;
}

// Kinds of weights: a plane of quants, row-major, and a plane of scales; 32 columns are a block.
enum Kind {
    NIBBLE_SYMMETRIC = 0, // 16 bytes a block, low halves are elements 0-15; (quant - 8) * scale; half scale
    NIBBLE_OFFSET = 1,    // the same bytes; quant * scale + minimum; half (scale, minimum)
    BYTE_SYMMETRIC = 2,   // signed bytes; quant * scale; half scale
    BYTE_OFFSET = 3,      // bytes 0 to 31; quant * scale + minimum; half (scale, minimum)
    BYTE_HALVES = 4,      // signed bytes; quant * scale; a half scale for each 16 columns
    HALF = 5,             // 16-bit floats without scales
    BFLOAT = 6,           // the upper halves of 32-bit floats
    FLOAT = 7             // 32-bit floats
};

DEVICE float bfloat_to_float(unsigned short x) {
    return bits_float((int) x << 16);
}
