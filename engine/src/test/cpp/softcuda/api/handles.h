#pragma once

#include <map>
#include <memory>

#include "base/fault.h"
#include "base/numbers.h"

namespace softcuda {

/// Live objects of one kind that the caller knows by a handle. Handles are numbers that never come again, so a stale
/// one is always recognised.
template <class T>
class Handles {
  public:
    explicit Handles(const char* kind) : kind(kind) {}

    void* add(std::shared_ptr<T> object) {
        static u64 next = 0x5c0000000000ull;
        next += 16;
        live[next] = std::move(object);
        return reinterpret_cast<void*>(next);
    }

    /// @throws Fault INVALID_HANDLE for a handle that is not live
    std::shared_ptr<T> get(const void* handle) const {
        auto found = live.find(reinterpret_cast<u64>(handle));
        if (found == live.end()) {
            throw Fault(INVALID_HANDLE, std::string(kind) + ": no such handle, or destroyed before");
        }
        return found->second;
    }

    std::shared_ptr<T> remove(const void* handle) {
        std::shared_ptr<T> object = get(handle);
        live.erase(reinterpret_cast<u64>(handle));
        return object;
    }

    const std::map<u64, std::shared_ptr<T>>& all() const { return live; }

    /// "stream: 2 live", or nothing.
    std::string leaks() const {
        return live.empty() ? "" : std::string(kind) + ": " + std::to_string(live.size()) + " live\n";
    }

    void clear() { live.clear(); }

  private:
    const char* kind;
    std::map<u64, std::shared_ptr<T>> live;
};

}  // namespace softcuda
