package longhand.engine.constraint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoubleUnaryOperator;
import longhand.engine.sampling.Logits;
import org.jspecify.annotations.Nullable;

/// The tokens that may come next, and how doubtful some of them are. Filled by [WordMasks], then not changed.
final class TokenMask {

    /// Less than this is no doubt.
    private static final double LEAST_DOUBT = -0.05;

    private final BitSet allowed;
    private final @Nullable TokenMask base;
    private int[] doubtful = new int[4];
    private float[] doubts = new float[4];
    private int count;

    TokenMask() {
        this.allowed = new BitSet();
        this.base = null;
    }

    /// Begins with what another one has.
    TokenMask(TokenMask base) {
        this.allowed = (BitSet) base.allowed.clone();
        this.base = base;
    }

    /// @param log of the probability that a word which it begins can be finished
    void add(int token, double log) {
        allowed.set(token);
        if (log < LEAST_DOUBT) {
            if (count == doubtful.length) {
                doubtful = Arrays.copyOf(doubtful, 2 * count);
                doubts = Arrays.copyOf(doubts, 2 * count);
            }
            doubtful[count] = token;
            doubts[count++] = (float) log;
        }
    }

    void add(BitSet tokens) {
        allowed.or(tokens);
    }

    /// Not to be changed.
    BitSet allowed() {
        return allowed;
    }

    /// Excludes all others, and makes the doubtful ones less likely.
    void apply(Logits logits) {
        logits.keepOnly(allowed);
        doubt(logits);
    }

    private void doubt(Logits logits) {
        weigh(logits, log -> log);
    }

    /// Adds to the scores of the doubtful tokens, but not of excluded ones.
    ///
    /// @param weight of the log of the probability that a word can be finished
    void weigh(Logits logits, DoubleUnaryOperator weight) {
        for (int i = 0; i < count; i++) {
            if (!logits.isExcluded(doubtful[i])) {
                logits.set(doubtful[i], (float) (logits.get(doubtful[i]) + weight.applyAsDouble(doubts[i])));
            }
        }
        if (base != null) {
            base.weigh(logits, weight);
        }
    }
}
