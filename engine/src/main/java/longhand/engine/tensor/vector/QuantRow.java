package longhand.engine.tensor.vector;

/// One row of a quantised matrix, taken apart: weight = scale * quant + minimum. Scratch of the packing,
/// confined to its thread.
final class QuantRow {

    /// `[columns]`, as the format stores them: signed for Q5_0, Q6_K and Q8_0, else from 0 up.
    final byte[] quants;

    /// `[columns / span]` 16-bit floats.
    final short[] scales;

    /// `[columns / 32]` 16-bit floats, unused in formats without minimum.
    final short[] minima;

    QuantRow(int columns) {
        quants = new byte[columns];
        scales = new short[columns / 16];
        minima = new short[columns / 32];
    }
}
