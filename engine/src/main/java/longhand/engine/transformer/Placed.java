package longhand.engine.transformer;

import longhand.engine.tensor.ComputeBackend;

/// Some of a model's blocks, and what computes them.
///
/// @param layers how many, behind those that are placed before
public record Placed(ComputeBackend backend, int layers) {}
