#include "base/settings.h"

#include <map>

namespace softcuda {

Settings& settings() {
    static Settings current;
    return current;
}

long* Settings::find(const std::string& name) {
    static const std::map<std::string, long Settings::*> fields = {
        {"threads", &Settings::threads}, {"seed", &Settings::seed},           {"grace", &Settings::grace},
        {"noise", &Settings::noise},     {"lazy", &Settings::lazy},           {"races", &Settings::races},
        {"cover", &Settings::cover},     {"profile", &Settings::profile},     {"cc", &Settings::cc},
        {"driver", &Settings::driver},   {"memory_mb", &Settings::memory_mb}, {"devices", &Settings::devices},
        {"limit", &Settings::limit},     {"sticky", &Settings::sticky},
    };
    auto field = fields.find(name);
    return field == fields.end() ? nullptr : &(this->*(field->second));
}

}  // namespace softcuda
