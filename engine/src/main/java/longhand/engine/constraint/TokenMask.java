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

    private final long[] allowed;
    private final @Nullable TokenMask base;
    private int[] doubtful = new int[4];
    private float[] doubts = new float[4];
    private int count;

    /// @param tokens of the vocabulary
    TokenMask(int tokens) {
        this.allowed = new long[Math.ceilDiv(tokens, Long.SIZE)];
        this.base = null;
    }

    /// Begins with what another one has.
    TokenMask(TokenMask base) {
        this.allowed = base.allowed.clone();
        this.base = base;
    }

    /// @param log of the probability that a word which it begins can be finished
    void add(int token, double log) {
        allow(token);
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
        tokens.stream().forEach(this::allow);
    }

    private void allow(int token) {
        allowed[token / Long.SIZE] |= 1L << token;
    }

    boolean allows(int token) {
        return (allowed[token / Long.SIZE] & 1L << token) != 0;
    }

    /// Takes out of a set what it does not leave.
    void narrow(long[] set) {
        for (int i = 0; i < set.length; i++) {
            set[i] &= allowed[i];
        }
    }

    /// All that it leaves.
    BitSet tokens() {
        return BitSet.valueOf(allowed);
    }

    /// Whether [#apply] would leave a token.
    boolean leavesSome(Logits logits) {
        int token = 0;
        while (token < logits.size() && (!allows(token) || logits.isExcluded(token))) {
            token++;
        }
        return token < logits.size();
    }

    /// Whether [#narrow] would leave a token.
    boolean leavesSome(long[] set) {
        int word = 0;
        while (word < set.length && (set[word] & allowed[word]) == 0) {
            word++;
        }
        return word < set.length;
    }

    /// Excludes all others, and makes the doubtful ones less likely.
    void apply(Logits logits) {
        logits.keepOnly(allowed);
        doubt(logits);
    }

    private void doubt(Logits logits) {
        logits.add(doubtful, doubts, count);
        if (base != null) {
            base.doubt(logits);
        }
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
