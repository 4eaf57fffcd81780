#include "check/coverage.h"

#include <map>
#include <memory>
#include <vector>

namespace softcuda {

namespace {

struct Line {
    int number;
    std::string text;
};

struct KernelCoverage {
    std::vector<Line> lines;
    std::vector<u8> hits;
};

using ModuleCoverage = std::map<std::string, KernelCoverage>;

std::map<u64, ModuleCoverage>& watched() {
    static auto* all = new std::map<u64, ModuleCoverage>;
    return *all;
}

KernelCoverage fresh(const Kernel& kernel) {
    KernelCoverage coverage;
    for (const Instruction& instruction : kernel.code) {
        coverage.lines.push_back({instruction.line, instruction.text});
    }
    coverage.lines.pop_back();  // the end of the kernel is no instruction of the text
    coverage.hits.assign(kernel.code.size(), 0);
    return coverage;
}

}  // namespace

void watchCoverage(Module& module) {
    ModuleCoverage& coverage = watched()[module.fingerprint];
    for (auto& [name, kernel] : module.kernels) {
        auto found = coverage.find(name);
        if (found == coverage.end()) {
            found = coverage.emplace(name, fresh(*kernel)).first;
        }
        kernel->hits = found->second.hits.data();
    }
}

std::string uncoveredLines() {
    std::string list;
    for (const auto& [fingerprint, module] : watched()) {
        for (const auto& [name, kernel] : module) {
            for (size_t i = 0; i < kernel.lines.size(); i++) {
                if (kernel.hits[i] == 0) {
                    list += name + ":" + std::to_string(kernel.lines[i].number) + ": " + kernel.lines[i].text + "\n";
                }
            }
        }
    }
    return list;
}

std::string coverageSummary() {
    size_t ran = 0;
    size_t all = 0;
    for (const auto& [fingerprint, module] : watched()) {
        for (const auto& [name, kernel] : module) {
            all += kernel.lines.size();
            for (size_t i = 0; i < kernel.lines.size(); i++) {
                ran += kernel.hits[i] != 0 ? 1 : 0;
            }
        }
    }
    return std::to_string(ran) + " of " + std::to_string(all);
}

void forgetCoverage() {
    // Loaded kernels still point at their notes, so only their contents go.
    for (auto& [fingerprint, module] : watched()) {
        for (auto& [name, kernel] : module) {
            std::fill(kernel.hits.begin(), kernel.hits.end(), u8{0});
        }
    }
}

}  // namespace softcuda
