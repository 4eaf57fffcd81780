#include "machine/special_registers.h"

#include <map>

namespace softcuda {

namespace {

using Place = const ThreadPlace&;

const std::map<std::string, SpecialRegister>& registers() {
    static const std::map<std::string, SpecialRegister> table = {
        {"%tid.x", {[](Place p) { return p.thread() % p.block.x; }, false}},
        {"%tid.y", {[](Place p) { return p.thread() / p.block.x % p.block.y; }, false}},
        {"%tid.z", {[](Place p) { return p.thread() / (p.block.x * p.block.y); }, false}},
        {"%ntid.x", {[](Place p) { return p.block.x; }, false}},
        {"%ntid.y", {[](Place p) { return p.block.y; }, false}},
        {"%ntid.z", {[](Place p) { return p.block.z; }, false}},
        {"%ctaid.x", {[](Place p) { return p.blockIndex.x; }, true}},
        {"%ctaid.y", {[](Place p) { return p.blockIndex.y; }, true}},
        {"%ctaid.z", {[](Place p) { return p.blockIndex.z; }, true}},
        {"%nctaid.x", {[](Place p) { return p.grid.x; }, false}},
        {"%nctaid.y", {[](Place p) { return p.grid.y; }, false}},
        {"%nctaid.z", {[](Place p) { return p.grid.z; }, false}},
        {"%laneid", {[](Place p) { return p.lane; }, false}},
        {"%warpid", {[](Place p) { return p.warp; }, false}},
        {"%nwarpid", {[](Place p) { return static_cast<u32>((p.block.count() + LANES - 1) / LANES); }, false}},
        {"%smid", {[](Place) { return 0u; }, false}},
        {"%nsmid", {[](Place) { return 1u; }, false}},
        {"%lanemask_eq", {[](Place p) { return 1u << p.lane; }, false}},
        {"%lanemask_lt", {[](Place p) { return (1u << p.lane) - 1; }, false}},
        {"%lanemask_le", {[](Place p) { return (2u << p.lane) - 1; }, false}},
        {"%lanemask_gt", {[](Place p) { return ~((2u << p.lane) - 1); }, false}},
        {"%lanemask_ge", {[](Place p) { return ~((1u << p.lane) - 1); }, false}},
    };
    return table;
}

}  // namespace

const SpecialRegister* findSpecialRegister(const std::string& name) {
    auto found = registers().find(name);
    return found == registers().end() ? nullptr : &found->second;
}

}  // namespace softcuda
