package longhand.engine.tensor;

/// Sines and cosines for rotary position embedding, computed once per model (Su et al., 2021,
/// arXiv:2104.09864). Immutable by agreement: nobody writes into the arrays.
public final class RotaryTable {

    /// Pairs of dimensions that turn together.
    public enum Pairing {
        /// 2i and 2i + 1 (llama).
        NEIGHBOURS,
        /// i and i + rotaryDims / 2 (qwen, gemma).
        HALVES
    }

    private final Pairing pairing;
    private final int rotaryDims;
    private final float[] cosine;
    private final float[] sine;

    /// @param pairing     which dimensions turn together
    /// @param rotaryDims  how many leading dimensions of a head are rotated, even
    /// @param cosine      `[capacity, rotaryDims / 2]`, not copied
    /// @param sine        `[capacity, rotaryDims / 2]`, not copied
    public RotaryTable(Pairing pairing, int rotaryDims, float[] cosine, float[] sine) {
        this.pairing = pairing;
        this.rotaryDims = rotaryDims;
        this.cosine = cosine;
        this.sine = sine;
    }

    public Pairing pairing() {
        return pairing;
    }

    public int rotaryDims() {
        return rotaryDims;
    }

    /// Positions in the table.
    public int capacity() {
        return cosine.length / (rotaryDims / 2);
    }

    public float[] cosine() {
        return cosine;
    }

    public float[] sine() {
        return sine;
    }
}
