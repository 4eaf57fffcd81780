#pragma once

#include <string>

namespace softcuda {

/// The oldest driver that knows a version of PTX, such as 9000 for "6.0"; a version beyond the table needs the future.
int driverForPtx(const std::string& version);

}  // namespace softcuda
