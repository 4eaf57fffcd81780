package longhand.engine.tensor.vector;

/// The weights of one tensor in groups of [Lanes#GROUP] interleaved rows, the last one filled up with
/// zeros: one activation is multiplied with a vector of rows, and no sum across lanes is ever needed.
///
/// Row r of a group has its scale in short lane [#place]: after a product the even short lanes of a vector
/// are one vector of floats and the odd ones the next. Immutable; read by many threads.
sealed interface PackedWeights permits NibbleWeights, ByteWeights, HalfWeights, FloatWeights {

    int rows();

    int columns();

    /// y = W x for whole groups of rows.
    ///
    /// @param y  `[GROUP * (to - from)]` from `yAt` on, overwritten
    void multiply(Input x, int from, int to, float[] y, int yAt);

    /// Turns `count` columns of one group into floats.
    ///
    /// @param panel `[count, GROUP]`, overwritten; rows in their order
    void unpack(int group, int fromColumn, int count, float[] panel);

    /// Copies one row out.
    ///
    /// @param out `[columns]` from `at` on, overwritten with `factor` times the row
    void row(int row, float factor, float[] out, int at);

    /// Short lane of a row within its group.
    static int place(int row) {
        int quarter = row / Lanes.WIDTH;
        return quarter / 2 * 2 * Lanes.WIDTH + 2 * (row % Lanes.WIDTH) + (quarter & 1);
    }
}
