#include "machine/grid.h"

#include <immintrin.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <numeric>

#include "base/fault.h"
#include "base/random.h"
#include "base/settings.h"
#include "machine/approximation.h"
#include "machine/block.h"
#include "machine/warp.h"
#include "machine/workers.h"

namespace softcuda {

namespace {

// Fewer blocks than this are not worth waking other threads.
constexpr u64 BLOCKS_WORTH_SHARING = 4;

u32 nextStamp() {
    static u32 launches = 0;
    launches = launches == ~0u ? 1 : launches + 1;
    return launches;
}

std::vector<u32> blockOrder(u64 blocks, u64 seed) {
    std::vector<u32> order;
    if (seed != 0) {
        order.resize(blocks);
        std::iota(order.begin(), order.end(), 0u);
        Random(seed).shuffle(order);
    }
    return order;
}

/// One launch while its blocks run.
class GridRun {
  public:
    explicit GridRun(const Launch& launch)
            : launch(launch), blocks(launch.grid.count()), order(blockOrder(blocks, seed())) {}

    void run() {
        long threads = std::min<long>(settings().threads, static_cast<long>(blocks));
        if (threads <= 1 || blocks < BLOCKS_WORTH_SHARING) {
            work(0);
        } else {
            workers().run(static_cast<int>(threads), [this](int number) { work(number); });
        }
        if (fault) {
            throw Fault(*fault);
        }
    }

    Profile sum;

  private:
    static u64 seed() { return static_cast<u64>(settings().seed); }

    void work(int number) {
        unsigned mode = _mm_getcsr();
        Execution execution;
        prepare(execution);
        Random random(seed() + static_cast<u64>(number));
        try {
            for (u64 block = next++; block < blocks && !stopped; block = next++) {
                runBlock(execution, order.empty() ? block : order[block], seed() == 0 ? nullptr : &random);
            }
        } catch (const Fault& found) {
            std::lock_guard<std::mutex> lock(mutex);
            stopped = true;
            if (!fault) {
                fault = std::make_unique<Fault>(found);
            }
        }
        _mm_setcsr(mode);
        std::lock_guard<std::mutex> lock(mutex);
        sum.add(execution.profile);
    }

    void prepare(Execution& execution) const {
        execution.launch = &launch;
        execution.kernel = launch.kernel;
        execution.stamp = {launch.stamp % 255 + 1, 0};
        execution.gridRaces = settings().grace != 0;
        execution.profiled = settings().profile != 0;
        execution.shared.prepare(*launch.kernel, launch.dynamicShared, settings().races != 0);
        execution.lastAllocation.assign(launch.kernel->code.size(), nullptr);
        execution.warps.resize((launch.block.count() + LANES - 1) / LANES);
        for (u32 warp = 0; warp < execution.warps.size(); warp++) {
            prepareWarp(execution, warp);
        }
    }

    const Launch& launch;
    u64 blocks;
    std::vector<u32> order;
    std::atomic<u64> next{0};
    std::atomic<bool> stopped{false};
    std::mutex mutex;
    std::unique_ptr<Fault> fault;
};

}  // namespace

void runGrid(const Kernel& kernel, Dimensions grid, Dimensions block, u32 dynamicShared, const u8* parameters) {
    using Clock = std::chrono::steady_clock;
    auto began = Clock::now();
    approximationsAreNoisy = settings().noise != 0;
    Launch launch{&kernel, grid, block, dynamicShared, parameters, nextStamp()};
    GridRun run(launch);
    auto record = [&] {
        run.sum.launches = 1;
        run.sum.nanoseconds = static_cast<u64>((Clock::now() - began).count());
        profiles()[kernel.name].add(run.sum);
    };
    try {
        run.run();
    } catch (const Fault&) {
        record();
        throw;
    }
    record();
}

}  // namespace softcuda
