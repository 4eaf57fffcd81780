package longhand.engine.tensor.format;

/// One row of a quantised matrix, taken apart: weight = scale * quant + minimum. Mutable: scratch of the packing,
/// confined to its thread.
public final class QuantRow {

    final byte[] quants;
    final short[] scales;
    final short[] minima;

    public QuantRow(int columns) {
        quants = new byte[columns];
        scales = new short[columns / 16];
        minima = new short[columns / 32];
    }

    /// `[columns]`, as the format stores them: signed for Q5_0, Q6_K and Q8_0, else from 0 up. Not a copy.
    public byte[] quants() {
        return quants;
    }

    /// `[columns / span]` 16-bit floats. Not a copy.
    public short[] scales() {
        return scales;
    }

    /// `[columns / 32]` 16-bit floats, unused in formats without minimum. Not a copy.
    public short[] minima() {
        return minima;
    }
}
