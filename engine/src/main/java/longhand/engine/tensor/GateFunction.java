package longhand.engine.tensor;

/// The function on the gate of a feed-forward layer.
public enum GateFunction {
    /// x * sigmoid(x).
    SILU,
    /// x * Phi(x), in the tanh form that Gemma was trained with.
    GELU
}
