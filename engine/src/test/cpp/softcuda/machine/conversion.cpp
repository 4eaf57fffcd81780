#include <immintrin.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "machine/families.h"
#include "machine/half.h"
#include "machine/handlers.h"

namespace softcuda {

namespace {

enum class Rounding : u8 { NONE, NEAREST, ZERO, DOWN, UP };

/// What a cvt does. The registers may be wider than the types: the upper bits of the source are ignored, the
/// result is extended.
struct Conversion {
    Type to;
    Type from;
    int toRegister;    // bytes
    int fromRegister;
    Rounding rounding;
    bool saturates;
    bool flushes;
};

u64 readLane(const u8* reg, int bytes, int lane) {
    u64 value = 0;
    std::memcpy(&value, reg + bytes * lane, static_cast<size_t>(bytes));
    return value;
}

void writeLane(u8* reg, int bytes, int lane, u64 value) {
    std::memcpy(reg + bytes * lane, &value, static_cast<size_t>(bytes));
}

u64 lowBits(int bytes) {
    return bytes == 8 ? ~u64{0} : (u64{1} << 8 * bytes) - 1;
}

/// The lowest `bytes` bytes, extended with zeros or the sign.
u64 extend(u64 raw, int bytes, bool isSigned) {
    int unused = 64 - 8 * bytes;
    return isSigned ? static_cast<u64>(static_cast<i64>(raw << unused) >> unused) : raw & lowBits(bytes);
}

double rounded(double value, Rounding rounding) {
    switch (rounding) {
        case Rounding::NONE: return value;
        case Rounding::NEAREST: return std::nearbyint(value);
        case Rounding::ZERO: return std::trunc(value);
        case Rounding::DOWN: return std::floor(value);
        case Rounding::UP: return std::ceil(value);
    }
    return value;
}

double readFloat(u64 raw, const Conversion& conversion) {
    if (conversion.from.bytes == 2) {
        return halfToDouble(static_cast<u16>(raw));
    }
    if (conversion.from.bytes == 8) {
        double value;
        std::memcpy(&value, &raw, sizeof value);
        return value;
    }
    u32 bits = static_cast<u32>(raw);
    bool subnormal = (bits & 0x7f800000u) == 0;
    bits = conversion.flushes && subnormal ? bits & 0x80000000u : bits;
    float value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

u64 floatBits(double value, const Conversion& conversion) {
    if (conversion.saturates) {
        value = value > 0 ? std::min(value, 1.0) : 0.0;  // NaN too becomes 0
    }
    if (conversion.to.bytes == 2) {
        return doubleToHalf(value);
    }
    u64 bits = 0;
    if (conversion.to.bytes == 8) {
        std::memcpy(&bits, &value, 8);
        return bits;
    }
    float single = static_cast<float>(value);
    std::memcpy(&bits, &single, 4);
    bool subnormal = (bits & 0x7f800000u) == 0;
    return conversion.flushes && subnormal ? bits & 0x80000000u : bits;
}

/// Float to integer: clamped to the range. NaN gives 0, or the top bit alone where 64 bits are involved.
u64 integerBits(double value, const Conversion& conversion) {
    int bits = 8 * conversion.to.bytes;
    if (std::isnan(value)) {
        return conversion.from.bytes == 8 || bits == 64 ? u64{1} << (bits - 1) : 0;
    }
    value = rounded(value, conversion.rounding);
    bool isSigned = conversion.to.isSigned();
    double least = isSigned ? -std::ldexp(1, bits - 1) : 0;
    double beyond = std::ldexp(1, isSigned ? bits - 1 : bits);
    if (value >= beyond) {
        return isSigned ? lowBits(conversion.to.bytes) >> 1 : lowBits(conversion.to.bytes);
    }
    value = std::max(value, least);
    return isSigned ? static_cast<u64>(static_cast<i64>(value)) : static_cast<u64>(value);
}

/// Integer to float, rounded once.
u64 floatOfInteger(u64 value, const Conversion& conversion) {
    bool isSigned = conversion.from.isSigned();
    if (conversion.to.bytes == 4) {
        float single = isSigned ? static_cast<float>(static_cast<i64>(value)) : static_cast<float>(value);
        u32 bits;
        std::memcpy(&bits, &single, 4);
        return bits;
    }
    double wide = isSigned ? static_cast<double>(static_cast<i64>(value)) : static_cast<double>(value);
    return floatBits(wide, conversion);
}

u64 saturatedInteger(u64 value, const Conversion& conversion) {
    using Wide = __int128;
    int bits = 8 * conversion.to.bytes;
    bool isSigned = conversion.to.isSigned();
    Wide least = isSigned ? -(Wide{1} << (bits - 1)) : 0;
    Wide greatest = (Wide{1} << (isSigned ? bits - 1 : bits)) - 1;
    Wide wide = conversion.from.isSigned() ? static_cast<Wide>(static_cast<i64>(value)) : static_cast<Wide>(value);
    return static_cast<u64>(std::min(std::max(wide, least), greatest));
}

u64 converted(u64 raw, const Conversion& conversion) {
    if (conversion.from.isFloat()) {
        double value = readFloat(raw, conversion);
        if (!conversion.to.isFloat()) {
            return integerBits(value, conversion);
        }
        bool sameWidth = conversion.to.bytes == conversion.from.bytes;
        return floatBits(sameWidth ? rounded(value, conversion.rounding) : value, conversion);
    }
    u64 value = extend(raw, conversion.from.bytes, conversion.from.isSigned());
    if (conversion.to.isFloat()) {
        return floatOfInteger(value, conversion);
    }
    return conversion.saturates ? saturatedInteger(value, conversion) : value;
}

/// The way that serves every pair of types, lane by lane.
void convertAny(Execution& execution, const Instruction& instruction) {
    const auto& conversion = *reinterpret_cast<const Conversion*>(instruction.offset);
    const u8* from = source<u8>(execution, instruction.a);
    u8* to = lanes<u8>(execution, instruction.destination);
    bool isSigned = conversion.to.isSigned();
    forEachLane(execution.mask, [&](int lane) {
        u64 result = converted(readLane(from, conversion.fromRegister, lane), conversion);
        if (!conversion.to.isFloat()) {
            result = extend(result, conversion.to.bytes, isSigned);
        }
        writeLane(to, conversion.toRegister, lane, result);
    });
}

/// Plain casts of full registers, as vector code.
template <class To, class From>
void cast(Execution& execution, const Instruction& instruction) {
    const From* a = source<From>(execution, instruction.a);
    writeLanes<To>(execution, instruction.destination, [=](int i) { return static_cast<To>(a[i]); });
}

/// The low byte of a 16- or 32-bit register as a number, which is how kernels unpack quants.
template <class Reg, class Byte>
void castByte(Execution& execution, const Instruction& instruction) {
    const Reg* a = source<Reg>(execution, instruction.a);
    writeLanes<Reg>(
            execution, instruction.destination, [=](int i) { return static_cast<Reg>(static_cast<Byte>(a[i])); });
}

void halfToSingle(Execution& execution, const Instruction& instruction) {
    const u16* a = source<u16>(execution, instruction.a);
    float result[LANES];
#ifdef __F16C__
    for (int i = 0; i < LANES; i += 8) {
        __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i*>(a + i));
        _mm256_storeu_ps(result + i, _mm256_cvtph_ps(eight));
    }
#else
    for (int i = 0; i < LANES; i++) {
        result[i] = static_cast<float>(halfToDouble(a[i]));
    }
#endif
    writeLanes<float>(execution, instruction.destination, [&](int i) { return result[i]; });
}

struct Pair {
    Type to;
    Type from;

    bool is(Family toFamily, int toBytes, Family fromFamily, int fromBytes) const {
        return to.family == toFamily && to.bytes == toBytes && from.family == fromFamily && from.bytes == fromBytes;
    }
};

/// A handler for the frequent conversions that need no rounding mode, or null.
Handler fastHandler(const Conversion& conversion) {
    const Family floating = Family::FLOAT;
    bool fullRegisters = conversion.toRegister == conversion.to.bytes && conversion.fromRegister == conversion.from.bytes;
    if (conversion.saturates || !fullRegisters) {
        return nullptr;
    }
    Pair pair{conversion.to, conversion.from};
    bool isSigned = conversion.from.isSigned();
    if (conversion.to.isFloat()) {
        if (pair.is(floating, 4, floating, 2)) {
            return halfToSingle;
        }
        if (conversion.to.bytes == 4 && conversion.from.bytes == 4 && !conversion.from.isFloat()) {
            return isSigned ? cast<float, i32> : cast<float, u32>;
        }
        return nullptr;
    }
    if (conversion.from.isFloat()) {
        return nullptr;
    }
    switch (conversion.to.bytes * 10 + conversion.from.bytes) {
        case 84: return isSigned ? cast<u64, i32> : cast<u64, u32>;
        case 82: return isSigned ? cast<u64, i16> : cast<u64, u16>;
        case 48: return cast<u32, u64>;
        case 42: return isSigned ? cast<u32, i16> : cast<u32, u16>;
        case 28: return cast<u16, u64>;
        case 24: return cast<u16, u32>;
        default: return nullptr;
    }
}

/// cvt.s32.s8 and its like between registers of one width.
Handler byteHandler(const Conversion& conversion) {
    bool sameRegisters = conversion.toRegister == conversion.fromRegister;
    bool fromByte = !conversion.from.isFloat() && conversion.from.bytes == 1 && !conversion.to.isFloat();
    if (!fromByte || !sameRegisters || conversion.saturates || conversion.to.bytes != conversion.toRegister) {
        return nullptr;
    }
    bool isSigned = conversion.from.isSigned();
    switch (conversion.toRegister) {
        case 2: return isSigned ? castByte<u16, i8> : castByte<u16, u8>;
        case 4: return isSigned ? castByte<u32, i8> : castByte<u32, u8>;
        default: return nullptr;
    }
}

const std::unordered_map<std::string, Rounding>& integerRoundings() {
    static const std::unordered_map<std::string, Rounding> table = {
        {"rni", Rounding::NEAREST}, {"rzi", Rounding::ZERO}, {"rmi", Rounding::DOWN}, {"rpi", Rounding::UP}};
    return table;
}

int registerBytes(Decoder& decoder, size_t index, Type type) {
    const Register* reg = decoder.symbols().findRegister(decoder.operand(index).word);
    bool special = reg == nullptr && decoder.operand(index).word[0] == '%';
    return reg != nullptr ? reg->type.bytes : special ? 4 : std::max(type.bytes, 2);
}

void build(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    decoder.expectOperands(2);
    if (decoder.typeCount() != 2) {
        decoder.unsupported("two known types were expected");
    }
    bool flushes = decoder.takeFlush();
    Type to = decoder.firstType();
    Type from = decoder.type();
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, from);
    // The program never forgets a conversion: modules are few.
    auto* conversion = new Conversion{
        to, from, registerBytes(decoder, 0, to), registerBytes(decoder, 1, from), Rounding::NONE, false, flushes};
    conversion->saturates = decoder.take("sat");
    bool toInteger = from.isFloat() && !to.isFloat();
    bool sameFloat = from.isFloat() && to.isFloat() && from.bytes == to.bytes;
    if (toInteger) {
        conversion->rounding = decoder.takeOne(integerRoundings());
    } else if (!decoder.take("rn") && sameFloat && decoder.typeCount() == 2) {
        for (const auto& [name, rounding] : integerRoundings()) {
            conversion->rounding = decoder.take(name) ? rounding : conversion->rounding;
        }
    }
    instruction.offset = reinterpret_cast<i64>(conversion);
    Handler fast = fastHandler(*conversion);
    Handler byte = byteHandler(*conversion);
    instruction.handler = fast != nullptr ? fast : byte != nullptr ? byte : convertAny;
}

}  // namespace

void addConversions(InstructionTable& table) {
    table.add({"cvt"}, build);
}

}  // namespace softcuda
