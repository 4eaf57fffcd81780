package longhand.engine.planning;

/// How near a text comes to the length that was asked for: S_l of LongBench-Write. Bai et al., 2024,
/// arXiv:2408.07055.
public final class LengthScore {

    private LengthScore() {}

    /// @param required words, positive
    /// @param written  words, 0 or more
    /// @return 0 (a third and less, or four times and more) to 100
    public static double of(int required, int written) {
        if (required < 1 || written < 0) {
            throw new IllegalArgumentException(
                    "words must be positive: " + required + " asked, " + written + " written");
        }
        if (written == 0) {
            return 0;
        }
        double over = (double) written / required - 1;
        double under = (double) required / written - 1;
        return 100 * Math.max(0, 1 - (over > 0 ? over / 3 : under / 2));
    }
}
