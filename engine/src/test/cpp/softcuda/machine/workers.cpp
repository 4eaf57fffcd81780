#include "machine/workers.h"

#include <thread>

namespace softcuda {

Workers& workers() {
    static Workers* all = new Workers;  // never destroyed: its threads wait on it until the process ends
    return *all;
}

void Workers::run(int count, const std::function<void(int)>& work) {
    {
        std::lock_guard<std::mutex> lock(mutex);
        while (threads < count - 1) {
            threads++;
            std::thread([this, number = threads, seen = round] { serve(number, seen); }).detach();
        }
        current = &work;
        wanted = count;
        running = count - 1;
        round++;
    }
    started.notify_all();
    work(0);
    std::unique_lock<std::mutex> lock(mutex);
    finished.wait(lock, [this] { return running == 0; });
}

void Workers::serve(int number, u64 seen) {
    for (;;) {
        const std::function<void(int)>* work;
        {
            std::unique_lock<std::mutex> lock(mutex);
            started.wait(lock, [&] { return round != seen; });
            seen = round;
            if (number >= wanted) {
                continue;
            }
            work = current;
        }
        (*work)(number);
        std::lock_guard<std::mutex> lock(mutex);
        if (--running == 0) {
            finished.notify_all();
        }
    }
}

}  // namespace softcuda
