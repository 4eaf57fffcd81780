#include "api/versions.h"

#include <cstdlib>
#include <map>

namespace softcuda {

int driverForPtx(const std::string& version) {
    // From the release notes in the PTX manual.
    static const std::map<int, int> drivers = {
        {50, 8000},  {60, 9000},  {61, 9010},  {62, 9020},  {63, 10000}, {64, 10010}, {65, 10020}, {70, 11000},
        {71, 11010}, {72, 11020}, {73, 11030}, {74, 11040}, {75, 11050}, {76, 11060}, {77, 11070}, {78, 11080},
        {80, 12000}, {81, 12010}, {82, 12020}, {83, 12030}, {84, 12040}, {85, 12050}, {86, 12070}, {87, 12080},
        {88, 12090}, {90, 13000},
    };
    size_t dot = version.find('.');
    int minor = dot == std::string::npos ? 0 : std::atoi(version.c_str() + dot + 1);
    int number = std::atoi(version.c_str()) * 10 + minor;
    auto found = drivers.lower_bound(number);
    return found == drivers.end() ? 99000 : found->second;
}

}  // namespace softcuda
