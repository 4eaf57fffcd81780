package longhand.engine.transformer;

import longhand.engine.tensor.RotaryTable.Pairing;

/// How positions turn into angles.
///
/// @param pairing          which dimensions turn together
/// @param dims             leading dimensions of a head that are rotated, even
/// @param base             of the geometric series of frequencies
/// @param scaling          how the window was stretched after training
/// @param factor           by how much, 1 = not at all
/// @param trainedContext   window before stretching, in tokens
/// @param attentionFactor  on sines and cosines
record RotaryConfig(
        Pairing pairing,
        int dims,
        float base,
        Scaling scaling,
        float factor,
        int trainedContext,
        float attentionFactor) {

    /// Ways to stretch the window.
    enum Scaling {
        NONE,
        /// All positions divided by the factor (Chen et al., 2023, arXiv:2306.15595).
        LINEAR,
        /// Slow dimensions divided, quick ones left (Peng et al., 2023, arXiv:2309.00071).
        YARN,
        /// A factor per dimension, in a tensor of the file (Ding et al., 2024, arXiv:2402.13753).
        LONGROPE
    }

    /// The same dimensions from another base, not stretched.
    RotaryConfig unscaled(float otherBase) {
        return new RotaryConfig(pairing, dims, otherBase, Scaling.NONE, 1f, trainedContext, 1f);
    }
}
