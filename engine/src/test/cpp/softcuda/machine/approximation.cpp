#include "machine/approximation.h"

#include "machine/families.h"
#include "machine/handlers.h"

namespace softcuda {

bool approximationsAreNoisy = false;

namespace {

struct PowerOfTwo {
    static float of(float a) { return approximate(exp2f(a)); }
};

struct Logarithm {
    static float of(float a) { return approximate(log2f(a)); }
};

struct ReciprocalRoot {
    static float of(float a) { return approximate(1.0f / std::sqrt(a)); }
};

struct Reciprocal {
    template <class T>
    static T of(T a) {
        return T{1} / a;
    }
};

struct ApproximateReciprocal {
    static float of(float a) { return approximate(1.0f / a); }
};

struct Root {
    template <class T>
    static T of(T a) {
        return std::sqrt(a);
    }
};

struct ApproximateRoot {
    static float of(float a) { return approximate(std::sqrt(a)); }
};

struct Sine {
    static float of(float a) { return approximate(sinf(a)); }
};

struct Cosine {
    static float of(float a) { return approximate(cosf(a)); }
};

struct HyperbolicTangent {
    static float of(float a) { return approximate(tanhf(a)); }
};

/// Functions of single precision that exist only as approximations.
Handler approximationOf(const std::string& name) {
    static const std::unordered_map<std::string, Handler> handlers = {
        {"ex2", unary<float, PowerOfTwo>},      {"lg2", unary<float, Logarithm>},
        {"rsqrt", unary<float, ReciprocalRoot>}, {"rcp", unary<float, ApproximateReciprocal>},
        {"sqrt", unary<float, ApproximateRoot>}, {"sin", unary<float, Sine>},
        {"cos", unary<float, Cosine>},           {"tanh", unary<float, HyperbolicTangent>},
    };
    auto found = handlers.find(name);
    return found == handlers.end() ? nullptr : found->second;
}

void build(Decoder& decoder) {
    Instruction& instruction = decoder.instruction;
    Type type = decoder.type();
    decoder.expectOperands(2);
    decoder.takeFlush();
    instruction.destination = decoder.destination(0);
    instruction.a = decoder.source(1, type);
    if (decoder.take("approx")) {
        instruction.handler = type.isFloat() && type.bytes == 4 ? approximationOf(decoder.name()) : nullptr;
    } else if (decoder.take("rn")) {
        bool root = decoder.name() == "sqrt";
        bool reciprocal = decoder.name() == "rcp";
        instruction.handler = root ? singleOrDouble<Unary<Root>::Of>(type)
                : reciprocal       ? singleOrDouble<Unary<Reciprocal>::Of>(type)
                                   : nullptr;
    }
}

}  // namespace

void addApproximations(InstructionTable& table) {
    table.add({"ex2", "lg2", "rsqrt", "rcp", "sqrt", "sin", "cos", "tanh"}, build);
}

}  // namespace softcuda
