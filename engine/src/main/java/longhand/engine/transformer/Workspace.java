package longhand.engine.transformer;

import longhand.engine.tensor.Activations;
import longhand.engine.tensor.ComputeBackend;

/// The buffers that a forward pass writes into, made once. Mutable; confined to the decode thread.
///
/// @param x         `[batch, width]`, the residual stream
/// @param normed    `[batch, width]`
/// @param qkv       `[batch, qkvWidth]`
/// @param attended  `[batch, heads * headSize]`
/// @param branch    `[batch, width]`, what a layer adds to `x`
/// @param gateUp    `[batch, 2 * hidden]`
/// @param gated     `[batch, hidden]`
record Workspace(
        Activations x,
        Activations normed,
        Activations qkv,
        Activations attended,
        Activations branch,
        Activations gateUp,
        Activations gated) {

    static Workspace of(ModelConfig config, ComputeBackend backend, int batch) {
        return new Workspace(
                backend.activations(batch, config.width()),
                backend.factors(batch, config.width()),
                backend.activations(batch, config.qkvWidth()),
                backend.factors(batch, config.queries().width()),
                backend.activations(batch, config.width()),
                backend.activations(batch, 2 * config.hidden()),
                backend.factors(batch, config.hidden()));
    }

    /// Bytes that [#of] allocates.
    static long bytes(ModelConfig config, int batch) {
        long floats = 3L * config.width() + config.qkvWidth() + config.queries().width() + 3L * config.hidden();
        return floats * batch * Float.BYTES;
    }
}
