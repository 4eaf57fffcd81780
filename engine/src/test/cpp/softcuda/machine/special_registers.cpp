#include "machine/special_registers.h"

#include <map>

namespace softcuda {

namespace {

using Reader = u32 (*)(const ThreadPlace&);
using Place = const ThreadPlace&;

const std::map<std::string, Reader>& readers() {
    static const std::map<std::string, Reader> table = {
        {"%tid.x", [](Place p) { return p.thread() % p.block.x; }},
        {"%tid.y", [](Place p) { return p.thread() / p.block.x % p.block.y; }},
        {"%tid.z", [](Place p) { return p.thread() / (p.block.x * p.block.y); }},
        {"%ntid.x", [](Place p) { return p.block.x; }},
        {"%ntid.y", [](Place p) { return p.block.y; }},
        {"%ntid.z", [](Place p) { return p.block.z; }},
        {"%ctaid.x", [](Place p) { return p.blockIndex.x; }},
        {"%ctaid.y", [](Place p) { return p.blockIndex.y; }},
        {"%ctaid.z", [](Place p) { return p.blockIndex.z; }},
        {"%nctaid.x", [](Place p) { return p.grid.x; }},
        {"%nctaid.y", [](Place p) { return p.grid.y; }},
        {"%nctaid.z", [](Place p) { return p.grid.z; }},
        {"%laneid", [](Place p) { return p.lane; }},
        {"%warpid", [](Place p) { return p.warp; }},
        {"%nwarpid", [](Place p) { return static_cast<u32>((p.block.count() + LANES - 1) / LANES); }},
        {"%smid", [](Place) { return 0u; }},
        {"%nsmid", [](Place) { return 1u; }},
        {"%lanemask_eq", [](Place p) { return 1u << p.lane; }},
        {"%lanemask_lt", [](Place p) { return (1u << p.lane) - 1; }},
        {"%lanemask_le", [](Place p) { return (2u << p.lane) - 1; }},
        {"%lanemask_gt", [](Place p) { return ~((2u << p.lane) - 1); }},
        {"%lanemask_ge", [](Place p) { return ~((1u << p.lane) - 1); }},
    };
    return table;
}

}  // namespace

bool isSpecialRegister(const std::string& name) {
    return readers().count(name) != 0;
}

u32 specialRegister(const std::string& name, const ThreadPlace& place) {
    return readers().at(name)(place);
}

}  // namespace softcuda
