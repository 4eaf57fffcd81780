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
    std::shared_ptr<std::vector<u8>> hits;  // shared with the loaded kernels
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
    coverage.hits = std::make_shared<std::vector<u8>>(kernel.code.size(), u8{0});
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
        kernel->hits = found->second.hits;
    }
}

std::string uncoveredLines() {
    std::string list;
    for (const auto& [fingerprint, module] : watched()) {
        for (const auto& [name, kernel] : module) {
            for (size_t i = 0; i < kernel.lines.size(); i++) {
                if (kernel.hits->at(i) == 0) {
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
                ran += kernel.hits->at(i) != 0 ? 1 : 0;
            }
        }
    }
    return std::to_string(ran) + " of " + std::to_string(all);
}

void forgetCoverage() {
    for (auto& [fingerprint, module] : watched()) {
        for (auto kernel = module.begin(); kernel != module.end();) {
            std::vector<u8>& hits = *kernel->second.hits;
            std::fill(hits.begin(), hits.end(), u8{0});
            bool loaded = kernel->second.hits.use_count() > 1;
            kernel = loaded ? std::next(kernel) : module.erase(kernel);
        }
    }
}

}  // namespace softcuda
