#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>

#include "base/numbers.h"

namespace softcuda {

/// Threads that stay for the next launch: starting them each time would cost more than most kernels.
class Workers {
  public:
    /// Runs `work(0)` here and `work(1)` to `work(count - 1)` on other threads; returns when all are done.
    void run(int count, const std::function<void(int)>& work);

  private:
    void serve(int number, u64 seen);

    std::mutex mutex;
    std::condition_variable started;
    std::condition_variable finished;
    const std::function<void(int)>* current = nullptr;
    int wanted = 0;
    int running = 0;
    int threads = 0;
    u64 round = 0;
};

Workers& workers();

}  // namespace softcuda
