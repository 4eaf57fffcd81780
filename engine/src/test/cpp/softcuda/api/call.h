#pragma once

#include <mutex>
#include <string>

#include "base/fault.h"

namespace softcuda {

/// One lock for the whole driver: calls come from any thread, and a kernel runs inside a call.
std::recursive_mutex& driverMutex();

/// Counts a call and gives the code that a test ordered for it, or SUCCESS.
int enterCall(const char* function);

/// Notes a fault as the last finding; a fault of the context stays, so that every later call fails too.
int report(const Fault& fault);

/// @throws Fault with the code of an earlier fault of the context
void requireHealthy();

/// @throws Fault NOT_INITIALIZED before cuInit
void requireInitialised();

/// @throws Fault INVALID_CONTEXT where this thread has none, and as `requireHealthy`
void requireContext();

/// The frame of every API function: `body` returns a code or throws a Fault.
template <class Body>
int call(const char* function, Body body) {
    std::lock_guard<std::recursive_mutex> lock(driverMutex());
    int ordered = enterCall(function);
    if (ordered != SUCCESS) {
        return ordered;
    }
    try {
        return body();
    } catch (const Fault& fault) {
        return report(fault);
    }
}

/// As `call`, for functions that need a healthy current context, which is nearly all.
template <class Body>
int contextCall(const char* function, Body body) {
    return call(function, [&] {
        requireContext();
        return body();
    });
}

/// How often the function was called since the reset, with or without `_v2` at its end.
long callCount(const std::string& function);

/// Lets the `nth` call of the function from now on return `code`.
void orderFailure(const std::string& function, long nth, int code);

/// The sentence of the last finding, empty if there was none.
const std::string& lastReport();

void resetCalls();

}  // namespace softcuda

/// An API function that JCuda can link to.
#define CUDA_API extern "C" __attribute__((visibility("default")))
