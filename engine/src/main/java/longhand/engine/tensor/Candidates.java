package longhand.engine.tensor;

import java.util.Arrays;

/// The scores of a vocabulary that come near the largest allowed one, and the measures of the whole distribution: what
/// a sampler needs as a rule. Mutable, made once; confined to the decode thread.
public final class Candidates {

    /// How many are kept at most.
    public static final int MOST = 2048;

    /// How far below the largest allowed score they reach, in nats.
    public static final float REACH = 8;

    private static final long LOW = 0xffff_ffffL;

    /// Token in the high half, bits of the score in the low one: in the order of the tokens.
    private final long[] found = new long[MOST];

    private int count;
    private double logTotal;
    private double entropy;
    private double reached;

    /// Begins anew.
    ///
    /// @param largest of all scores
    /// @param sum     of e^(score - largest)
    /// @param moment  of e^(score - largest) (score - largest)
    /// @param least   every allowed score from here on is going to be added
    public void start(double largest, double sum, double moment, double least) {
        count = 0;
        logTotal = largest + Math.log(sum);
        entropy = Math.max(0, Math.log(sum) - moment / sum);
        reached = least;
    }

    /// @throws IndexOutOfBoundsException if there are [#MOST] already
    public void add(int token, float score) {
        found[count++] = (long) token << Integer.SIZE | Float.floatToRawIntBits(score) & LOW;
    }

    /// Puts them in the order of their tokens.
    public void finish() {
        Arrays.sort(found, 0, count);
    }

    public int count() {
        return count;
    }

    public int token(int i) {
        return (int) (found[i] >>> Integer.SIZE);
    }

    public float score(int i) {
        return Float.intBitsToFloat((int) found[i]);
    }

    /// @throws IllegalArgumentException if the token is not among them
    public float scoreOf(int token) {
        int place = Arrays.binarySearch(found, 0, count, (long) token << Integer.SIZE);
        int at = place < 0 ? -place - 1 : place;
        if (at == count || token(at) != token) {
            throw new IllegalArgumentException("not among the candidates: token " + token);
        }
        return score(at);
    }

    /// Whether all scores of the vocabulary are finite.
    public boolean isFinite() {
        return Double.isFinite(entropy) && Double.isFinite(logTotal);
    }

    /// Log-sum-exp of all scores, allowed or not.
    public double logTotal() {
        return logTotal;
    }

    /// Of the whole distribution, in nats.
    public double entropy() {
        return entropy;
    }

    /// Every allowed token that is not here has a score below this.
    public double reached() {
        return reached;
    }
}
