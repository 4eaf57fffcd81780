package longhand.engine.planning;

/// What a text earns by its length where a model is trained: the length reward of LongWriter-Zero. Wu et al., 2025,
/// arXiv:2506.18841. Immutable.
///
/// @param low  fewest words that earn all of it
/// @param up   most words that do
/// @param most words that earn nothing
public record LengthReward(int low, int up, int most) {

    public LengthReward {
        if (low < 1 || up < low || most <= up) {
            throw new IllegalArgumentException("words must rise: " + low + ", " + up + ", " + most);
        }
    }

    /// A tenth more or less earns all, twice as many words earn nothing.
    ///
    /// @param words at least 1
    public static LengthReward around(int words) {
        return new LengthReward((int) Math.ceil(0.9 * words), (int) Math.floor(1.1 * words), 2 * words);
    }

    /// @param written words, 0 or more
    /// @return 0 to 1
    public double of(int written) {
        if (written < low) {
            return (double) written / low;
        }
        return written <= up ? 1 : Math.max(0, (double) (most - written) / (most - up));
    }
}
