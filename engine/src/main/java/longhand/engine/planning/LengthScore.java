package longhand.engine.planning;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// How near a text comes to the length that was asked for: S_l of LongBench-Write. Bai et al., 2024,
/// arXiv:2408.07055.
public final class LengthScore {

    /// Runs of Latin letters between word boundaries, and each Chinese character: the paper's counter, which counts
    /// "don't" twice and no number. For its score only.
    private static final Pattern WORD =
            Pattern.compile("[\\u4e00-\\u9fff]|\\b[a-zA-Z]+\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private LengthScore() {}

    /// Words by the paper's counter.
    public static int count(String text) {
        return (int) WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .count();
    }

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
