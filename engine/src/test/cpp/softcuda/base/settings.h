#pragma once

#include <string>

namespace softcuda {

/// What a test can turn, by these names through `softcuda_set`. Read at each launch; a reset restores the defaults.
struct Settings {
    long threads = 2;       // workers that run blocks
    long seed = 0;          // 0: blocks and warps in order; else a random order from this seed
    long grace = 0;         // 1: races between blocks, and ld.global.nc of what the launch itself wrote
    long noise = 0;         // 1: approximations are off by -1..+1 unit in the last place
    long lazy = 0;          // 1: work of a stream happens as late as the calls allow
    long races = 1;         // 1: races and unwritten words in shared memory
    long cover = 0;         // 1: note which PTX lines run
    long profile = 0;       // 1: count instructions and traffic
    long cc = 61;           // compute capability, major * 10 + minor
    long driver = 12040;    // version of the driver
    long memory_mb = 4096;  // memory of the device
    long devices = 1;       // how many devices there are
    long limit = 400;       // millions of warp instructions one block may take before the launch times out
    long sticky = 0;        // 1: an injected code of a lost context (700 and so on) stays until the reset

    /// The named setting, or null.
    long* find(const std::string& name);
};

Settings& settings();

}  // namespace softcuda
