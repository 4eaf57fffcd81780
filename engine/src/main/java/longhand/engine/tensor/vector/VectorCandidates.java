package longhand.engine.tensor.vector;

import longhand.engine.tensor.Activations;
import longhand.engine.tensor.CandidateSearch;
import longhand.engine.tensor.Candidates;
import longhand.engine.tensor.HostActivations;

/// Looks for candidates with vectors: a sampler that goes through a large vocabulary several times takes a twentieth of
/// a token. Confined to the decode thread.
final class VectorCandidates implements CandidateSearch {

    /// Scores whose floats are added up before they go into doubles.
    private static final int RUN = 4096;

    private final long[] allowed;
    private final float[] sums = new float[Lanes.WIDTH];
    private final float[] moments = new float[Lanes.WIDTH];
    private final int vocabulary;

    /// Scores in whole blocks of 64; the others are seen one by one.
    private final int whole;

    private float[] scores = {};
    private double sum;
    private double moment;

    VectorCandidates(int vocabulary) {
        this.vocabulary = vocabulary;
        this.whole = vocabulary - vocabulary % Long.SIZE;
        this.allowed = new long[Math.ceilDiv(vocabulary, Long.SIZE)];
    }

    @Override
    public void allow(long[] bits) {
        System.arraycopy(bits, 0, allowed, 0, allowed.length);
    }

    @Override
    public void find(Activations x) {
        scores = HostActivations.values(x);
    }

    @Override
    public boolean read(Candidates out) {
        float largest = largest();
        measure(largest);
        float least = best(largest) - Candidates.REACH;
        out.start(largest, sum, moment, least);
        return add(least, out);
    }

    private float largest() {
        float largest = SoftmaxKernel.largest(scores, 0, whole);
        for (int i = whole; i < vocabulary; i++) {
            largest = Math.max(largest, scores[i]);
        }
        return largest;
    }

    private void measure(float largest) {
        sum = 0;
        moment = 0;
        for (int from = 0; from < whole; from += RUN) {
            ScoreKernel.measure(scores, from, Math.min(RUN, whole - from), largest, sums, moments);
            sum += Lanes.sum(sums);
            moment += Lanes.sum(moments);
        }
        for (int i = whole; i < vocabulary; i++) {
            double weight = Math.exp(scores[i] - largest);
            sum += weight;
            moment += weight * (scores[i] - largest);
        }
    }

    /// The largest score that is allowed.
    private float best(float largest) {
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < allowed.length && best < largest; i++) {
            int at = i * Long.SIZE;
            boolean all = allowed[i] == -1 && at < whole;
            best = Math.max(best, all ? SoftmaxKernel.largest(scores, at, Long.SIZE) : best(at, bits(i)));
        }
        return best;
    }

    private float best(int at, long bits) {
        float best = Float.NEGATIVE_INFINITY;
        for (long left = bits; left != 0; left &= left - 1) {
            best = Math.max(best, scores[at + Long.numberOfTrailingZeros(left)]);
        }
        return best;
    }

    /// The allowed ones of a block, none behind the end.
    private long bits(int block) {
        int at = block * Long.SIZE;
        return at < whole ? allowed[block] : allowed[block] & (1L << vocabulary - at) - 1;
    }

    private boolean add(float least, Candidates out) {
        boolean room = true;
        for (int i = 0; i < allowed.length && room; i++) {
            long bits = bits(i);
            room = bits == 0 || add(i * Long.SIZE, bits, least, out);
        }
        out.finish();
        return room;
    }

    private boolean add(int at, long bits, float least, Candidates out) {
        long near = at < whole ? bits & ScoreKernel.near(scores, at, least) : bits;
        if (out.count() + Long.bitCount(near) > Candidates.MOST) {
            return false;
        }
        for (long left = near; left != 0; left &= left - 1) {
            int token = at + Long.numberOfTrailingZeros(left);
            if (scores[token] >= least) {
                out.add(token, scores[token]);
            }
        }
        return true;
    }
}
