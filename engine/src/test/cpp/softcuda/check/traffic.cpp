#include "check/traffic.h"

#include <algorithm>

namespace softcuda {

namespace {

/// A short list of distinct numbers: a warp touches at most 128 words or sectors, mostly neighbours.
class DistinctNumbers {
  public:
    /// @return whether the number is new
    bool add(u64 number) {
        for (int i = count - 1; i >= 0; i--) {
            if (numbers[i] == number) {
                return false;
            }
        }
        if (count < 128) {
            numbers[count++] = number;
        }
        return true;
    }

    int size() const { return count; }

    const u64* begin() const { return numbers; }
    const u64* end() const { return numbers + count; }

  private:
    u64 numbers[128];
    int count = 0;
};

struct Column {
    const char* name;
    u64 Profile::*field;
};

constexpr Column COLUMNS[] = {
    {"launches", &Profile::launches},
    {"warpInstructions", &Profile::warpInstructions},
    {"laneInstructions", &Profile::laneInstructions},
    {"globalRequests", &Profile::globalRequests},
    {"sectorsRead", &Profile::sectorsRead},
    {"sectorsWritten", &Profile::sectorsWritten},
    {"distinctSectorsRead", &Profile::distinctSectorsRead},
    {"distinctSectorsWritten", &Profile::distinctSectorsWritten},
    {"bytesRead", &Profile::bytesRead},
    {"bytesWritten", &Profile::bytesWritten},
    {"sharedRequests", &Profile::sharedRequests},
    {"sharedWavefronts", &Profile::sharedWavefronts},
    {"sharedMinimum", &Profile::sharedMinimum},
    {"barriers", &Profile::barriers},
    {"nanoseconds", &Profile::nanoseconds},
};

}  // namespace

void Profile::add(const Profile& other) {
    for (const Column& column : COLUMNS) {
        this->*column.field += other.*column.field;
    }
}

void countGlobal(Profile& profile, const u64* addresses, u32 mask, int bytes, Access access,
        Allocation* allocation, u32 launch) {
    DistinctNumbers sectors;
    forEachLane(mask, [&](int lane) {
        u64 last = (addresses[lane] + static_cast<u64>(bytes) - 1) / SECTOR_BYTES;
        for (u64 sector = addresses[lane] / SECTOR_BYTES; sector <= last; sector++) {
            sectors.add(sector);
        }
    });
    u64 asked = static_cast<u64>(bytes) * static_cast<u64>(countLanes(mask));
    u64 first = 0;
    bool reads = access == Access::READ;
    for (u64 sector : sectors) {
        bool isFirst = allocation == nullptr
                || (reads ? allocation->sectors.firstRead(sector, launch) : allocation->sectors.firstWrite(sector, launch));
        first += isFirst ? 1 : 0;
    }
    profile.globalRequests++;
    (reads ? profile.sectorsRead : profile.sectorsWritten) += static_cast<u64>(sectors.size());
    (reads ? profile.distinctSectorsRead : profile.distinctSectorsWritten) += first;
    (reads ? profile.bytesRead : profile.bytesWritten) += asked;
}

void countShared(Profile& profile, const u64* offsets, u32 mask, int bytes) {
    DistinctNumbers words;
    u32 perBank[32] = {};
    forEachLane(mask, [&](int lane) {
        u64 last = (offsets[lane] + static_cast<u64>(bytes) - 1) / 4;
        for (u64 word = offsets[lane] / 4; word <= last; word++) {
            perBank[word % 32] += words.add(word) ? 1 : 0;
        }
    });
    profile.sharedRequests++;
    profile.sharedWavefronts += *std::max_element(perBank, perBank + 32);
    profile.sharedMinimum += static_cast<u64>(words.size() + 31) / 32;
}

std::map<std::string, Profile>& profiles() {
    static auto* all = new std::map<std::string, Profile>;
    return *all;
}

std::string profileTable() {
    std::string table = "kernel";
    for (const Column& column : COLUMNS) {
        table += std::string("\t") + column.name;
    }
    for (const auto& [kernel, profile] : profiles()) {
        table += "\n" + kernel;
        for (const Column& column : COLUMNS) {
            table += "\t" + std::to_string(profile.*column.field);
        }
    }
    return table + "\n";
}

}  // namespace softcuda
