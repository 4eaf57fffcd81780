package longhand.engine.tensor.scalar;

import longhand.engine.tensor.GateFunction;

/// The functions of [GateFunction] in double precision.
final class Gates {

    private static final double SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);

    private Gates() {}

    static float apply(GateFunction function, float x) {
        return switch (function) {
            case SILU -> (float) (x / (1 + StrictMath.exp(-x)));
            case GELU -> (float) (0.5 * x * (1 + StrictMath.tanh(SQRT_2_OVER_PI * x * (1 + 0.044715 * x * x))));
        };
    }
}
