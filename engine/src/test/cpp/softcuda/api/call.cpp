#include "api/call.h"

#include <map>

#include "api/context.h"
#include "base/settings.h"

namespace softcuda {

namespace {

struct Calls {
    long count = 0;
    std::map<long, int> ordered;  // number of the call -> code
};

std::map<std::string, Calls>& calls() {
    static auto* all = new std::map<std::string, Calls>;
    return *all;
}

std::string& reportText() {
    static auto* sentence = new std::string;
    return *sentence;
}

int& stickyCode() {
    static int code = SUCCESS;
    return code;
}

/// cuMemAlloc_v2 is called cuMemAlloc by everyone.
std::string plainName(const std::string& function) {
    size_t length = function.size();
    bool versioned = length > 3 && function.compare(length - 3, 2, "_v") == 0;
    return versioned ? function.substr(0, length - 3) : function;
}

/// Codes after which a context is lost. Others of the seven hundreds are wrong calls.
bool losesContext(int code) {
    return code == ILLEGAL_ADDRESS || code == LAUNCH_TIMEOUT || (code >= 714 && code <= LAUNCH_FAILED);
}

}  // namespace

std::recursive_mutex& driverMutex() {
    static auto* mutex = new std::recursive_mutex;
    return *mutex;
}

int enterCall(const char* function) {
    Calls& entry = calls()[plainName(function)];
    entry.count++;
    auto ordered = entry.ordered.find(entry.count);
    if (ordered == entry.ordered.end()) {
        return SUCCESS;
    }
    int code = ordered->second;
    entry.ordered.erase(ordered);
    reportText() = std::string(function) + ": failure ordered by the test";
    if (settings().sticky != 0 && losesContext(code)) {
        stickyCode() = code;
    }
    return code;
}

int report(const Fault& fault) {
    std::string sentence = fault.what();
    if (!sentence.empty()) {
        reportText() = text("error %d: ", fault.code) + sentence;
    }
    if (losesContext(fault.code)) {
        stickyCode() = fault.code;
    }
    return fault.code;
}

void requireHealthy() {
    if (stickyCode() != SUCCESS) {
        throw Fault(stickyCode(), "");
    }
}

void requireContext() {
    requireInitialised();
    if (currentContext() == nullptr) {
        throw Fault(INVALID_CONTEXT, "");
    }
    requireHealthy();
}

long callCount(const std::string& function) {
    return calls()[plainName(function)].count;
}

void orderFailure(const std::string& function, long nth, int code) {
    Calls& entry = calls()[plainName(function)];
    entry.ordered[entry.count + nth] = code;
}

const std::string& lastReport() {
    return reportText();
}

void resetCalls() {
    calls().clear();
    reportText().clear();
    stickyCode() = SUCCESS;
}

}  // namespace softcuda
