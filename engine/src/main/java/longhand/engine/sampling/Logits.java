package longhand.engine.sampling;

import java.util.Arrays;
import java.util.BitSet;
import longhand.engine.tensor.Candidates;

/// The scores of all tokens for one step, on their way from the transformer through the chain.
///
/// The transformer writes into [#raw]; [#start] copies that into the working scores, which the
/// processors change. A token is excluded when its score is -infinity; the others are the
/// *candidates*, listed by ascending id. Probabilities are the softmax of the candidates.
///
/// Mutable, confined to the decode thread, made once per model: nothing here allocates after
/// construction.
public final class Logits {

    /// What makes a token one that is never chosen while a rule of form leaves anything else: it is not excluded, since
    /// what a rule demands must stay possible.
    public static final double OFF = -1e4;

    private static final float EXCLUDED = Float.NEGATIVE_INFINITY;

    private final float[] raw;
    private final float[] values;
    private final int[] candidates;
    private final Softmax softmax;
    private final Selection selection;
    private final float[] scores;
    private final double[] keys;
    private final double[] shares;
    private int count;
    private boolean listed;
    private boolean weighed;
    private double temperature = 1;

    /// @param size tokens of the vocabulary
    public Logits(int size) {
        raw = new float[size];
        values = new float[size];
        candidates = new int[size];
        softmax = new Softmax(size);
        selection = new Selection(size);
        scores = new float[size];
        keys = new double[size];
        shares = new double[size];
    }

    public int size() {
        return values.length;
    }

    /// `[size]`, for the transformer to overwrite before [#start]; later the scores before any change.
    public float[] raw() {
        return raw;
    }

    /// Begins a step with the scores in [#raw].
    ///
    /// @return whether all of them are finite; if not, the arithmetic of the model has failed
    public boolean start() {
        System.arraycopy(raw, 0, values, 0, raw.length);
        temperature = 1;
        weighed = false;
        listed = Softmax.isFinite(values);
        if (listed) {
            listAll();
        }
        return listed;
    }

    /// Begins a step with some scores; the other tokens are excluded. [#raw] stays what it was.
    public void start(Candidates some) {
        temperature = 1;
        weighed = false;
        listed = true;
        count = some.count();
        Arrays.fill(values, EXCLUDED);
        for (int i = 0; i < count; i++) {
            candidates[i] = some.token(i);
            values[candidates[i]] = some.score(i);
        }
    }

    /// The score of a token, -infinity if it is excluded. Temperature is not in it.
    public float get(int token) {
        return values[token];
    }

    /// Changes the score of a token that is not excluded.
    public void set(int token, float value) {
        assert values[token] != EXCLUDED && Float.isFinite(value);
        values[token] = value;
        weighed = false;
    }

    /// Adds to the scores of tokens, one summand each; excluded ones stay so.
    ///
    /// @param count how many of `tokens` and `summands` are meant, from the first
    public void add(int[] tokens, float[] summands, int count) {
        for (int i = 0; i < count; i++) {
            values[tokens[i]] += summands[i];
        }
        weighed = false;
    }

    /// Adds to the scores of tokens, but not of excluded ones.
    public void add(BitSet tokens, double bias) {
        for (int token = tokens.nextSetBit(0); token >= 0; token = tokens.nextSetBit(token + 1)) {
            if (!isExcluded(token)) {
                set(token, (float) (get(token) + bias));
            }
        }
    }

    public void exclude(int token) {
        values[token] = EXCLUDED;
        forget();
    }

    public boolean isExcluded(int token) {
        return values[token] == EXCLUDED;
    }

    /// Excludes every token that is not in `allowed`.
    public void keepOnly(BitSet allowed) {
        int kept = 0;
        for (int token = allowed.nextSetBit(0);
                token >= 0 && token < values.length;
                token = allowed.nextSetBit(token + 1)) {
            if (values[token] != EXCLUDED) {
                candidates[kept++] = token;
            }
        }
        retain(kept);
    }

    /// Excludes every token that is not in a set, without making a list of those that are left.
    ///
    /// @param allowed a bit for each token, as [BitSet#toLongArray] has them
    public void keepOnly(long[] allowed) {
        Exclusion.apply(allowed, values);
        forget();
    }

    /// Excludes every other token.
    public void keepOnly(int token) {
        candidates[0] = token;
        retain(1);
    }

    /// Excludes the tokens with a score below `least`.
    public void keepFrom(double least) {
        int kept = listed && count < values.length ? listedFrom(least) : scanFrom(least);
        if (kept < values.length) {
            retain(kept);
        }
    }

    /// Keeps the `k` best candidates.
    ///
    /// @param keys `[count]`, by candidate, lower is better; on a tie the lower id is better
    void keepCount(double[] keys, int k) {
        Arrays.fill(shares, 0, count(), 1);
        keepChosen(keys, shares, k);
    }

    /// Keeps the shortest row of best candidates whose probabilities reach `mass`; at least one.
    ///
    /// @param keys `[count]`, by candidate, lower is better; on a tie the lower id is better
    void keepMass(double[] keys, double mass) {
        double[] weights = weights();
        double total = totalWeight();
        for (int i = 0; i < count; i++) {
            shares[i] = weights[i] / total;
        }
        keepChosen(keys, shares, mass);
    }

    private void keepChosen(double[] keys, double[] weights, double limit) {
        selection.choose(keys, weights, count(), limit);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (selection.isChosen(i)) {
                candidates[kept++] = candidates[i];
            }
        }
        retain(kept);
    }

    /// How many tokens are left.
    public int count() {
        if (!listed) {
            count = scanFrom(-Float.MAX_VALUE);
            listed = true;
        }
        return count;
    }

    public boolean isEmpty() {
        return listed ? count == 0 : firstLeft() == values.length;
    }

    private int firstLeft() {
        int token = 0;
        while (token < values.length && values[token] == EXCLUDED) {
            token++;
        }
        return token;
    }

    /// The id of the i-th candidate, `0 <= i < count()`.
    public int candidate(int i) {
        return candidates[i];
    }

    /// The likeliest token, the lowest id on a tie. Something must be left.
    public int largest() {
        if (isEmpty()) {
            throw new IllegalStateException("no token is left");
        }
        int best = candidates[0];
        for (int i = 1; i < count; i++) {
            if (values[candidates[i]] > values[best]) {
                best = candidates[i];
            }
        }
        return best;
    }

    /// The score of the likeliest token.
    public float largestScore() {
        return Softmax.largest(values, candidates, listed ? count : values.length);
    }

    public double temperature() {
        return temperature;
    }

    /// Divides all scores by `t`. Kept beside them, because dividing floats would round.
    ///
    /// @param t positive
    public void divide(double t) {
        temperature *= t;
        weighed = false;
    }

    /// `[count]`, by candidate: probability times an unknown factor, see [#totalWeight]. Valid until
    /// the next change.
    public double[] weights() {
        return weigh().weights();
    }

    public double totalWeight() {
        return weigh().total();
    }

    /// Natural log of the probability of a token, -infinity if it is excluded.
    public double logProbability(int token) {
        return (values[token] - weigh().largest()) / temperature - Math.log(softmax.total());
    }

    /// What a raw score must be lowered by to become a log-probability: log-sum-exp of the candidates.
    public double logTotal() {
        return weigh().largest() / temperature + Math.log(softmax.total());
    }

    /// Entropy of the candidates' distribution in nats.
    public double entropy() {
        return weigh().entropy();
    }

    /// `[size]`, scratch for processors.
    double[] keys() {
        return keys;
    }

    private Softmax weigh() {
        if (!weighed) {
            softmax.compute(values, candidates, count(), temperature);
            weighed = true;
        }
        return softmax;
    }

    private void forget() {
        listed = false;
        weighed = false;
    }

    private void listAll() {
        for (int token = 0; token < candidates.length; token++) {
            candidates[token] = token;
        }
        count = candidates.length;
    }

    private int listedFrom(double least) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (values[candidates[i]] >= least) {
                candidates[kept++] = candidates[i];
            }
        }
        return kept;
    }

    private int scanFrom(double least) {
        int kept = 0;
        for (int token = 0; token < values.length; token++) {
            if (values[token] >= least) {
                candidates[kept++] = token;
            }
        }
        return kept;
    }

    /// Makes the first `kept` candidates the only ones.
    private void retain(int kept) {
        for (int i = 0; i < kept; i++) {
            scores[i] = values[candidates[i]];
        }
        Arrays.fill(values, EXCLUDED);
        for (int i = 0; i < kept; i++) {
            values[candidates[i]] = scores[i];
        }
        count = kept;
        listed = true;
        weighed = false;
    }
}
