package longhand.engine.planning;

import java.util.OptionalDouble;

/// How well a text obeys the length that was asked for: LS of LIFEBench, which falls off faster where a text is too
/// short than where it is too long. Zhang et al., 2025, arXiv:2505.16234. Pure functions.
public final class LifeBenchScore {

    private static final double TOO_SHORT = 5;
    private static final double TOO_LONG = 2;

    /// What the number of words means.
    public enum Asked {
        EQUAL,
        AT_MOST,
        AT_LEAST
    }

    private LifeBenchScore() {}

    /// @param required words, positive
    /// @param written  words, 0 or more
    /// @return more than 0, to 100 where the length is obeyed; nothing for a text of one word or none, which the
    /// paper leaves out
    public static OptionalDouble of(Asked asked, int required, int written) {
        if (required < 1 || written < 0) {
            throw new IllegalArgumentException(
                    "words must be positive: " + required + " asked, " + written + " written");
        }
        // As a fraction: the paper's script takes percents, which leaves nothing of most scores.
        double deviation = ((double) written - required) / required;
        return written <= 1 ? OptionalDouble.empty() : OptionalDouble.of(100 * Math.exp(-fall(asked, deviation)));
    }

    private static double fall(Asked asked, double deviation) {
        return switch (asked) {
            case EQUAL -> Math.max(-TOO_SHORT * deviation, TOO_LONG * deviation);
            case AT_MOST -> Math.max(0, TOO_LONG * deviation);
            case AT_LEAST -> Math.max(0, -TOO_SHORT * deviation);
        };
    }
}
