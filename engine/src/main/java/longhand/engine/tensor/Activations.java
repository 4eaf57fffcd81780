package longhand.engine.tensor;

/// A buffer of `[rows, width]` floats that lies where its backend computes. Mutable; confined to the
/// decode thread.
public interface Activations {

    int rows();

    int width();

    /// Copies one row out.
    ///
    /// @param out `[>= width]`, its first `width` values are overwritten
    void read(int row, float[] out);

    /// Copies one row in.
    void write(int row, float[] values);
}
