#pragma once

#include <string>

#include "ptx/module.h"

namespace softcuda {

/// Notes from now on which instructions of the module run. Modules of equal text share their notes, which outlive
/// the module and the reset, so that several test classes can cover a text together.
void watchCoverage(Module& module);

/// Lines that never ran, `kernel:line: text` each, of all modules that were ever watched.
std::string uncoveredLines();

/// How many instructions the watched modules have and how many of them ran, as "ran of all".
std::string coverageSummary();

/// What is loaded is watched from the beginning, what is not is watched no more.
void forgetCoverage();

}  // namespace softcuda
