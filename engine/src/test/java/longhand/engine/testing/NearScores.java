package longhand.engine.testing;

import java.util.BitSet;
import longhand.engine.tensor.Candidates;

/// What a card finds among scores, in plain Java.
public final class NearScores {

    private NearScores() {}

    /// @return whether there was room for all
    public static boolean find(float[] scores, long[] allowed, float reach, Candidates out) {
        BitSet mask = BitSet.valueOf(allowed);
        float largest = Float.NEGATIVE_INFINITY;
        float best = Float.NEGATIVE_INFINITY;
        for (int token = 0; token < scores.length; token++) {
            largest = Math.max(largest, scores[token]);
            best = mask.get(token) ? Math.max(best, scores[token]) : best;
        }
        double sum = 0;
        double moment = 0;
        for (float score : scores) {
            sum += Math.exp(score - largest);
            moment += Math.exp(score - largest) * (score - largest);
        }
        out.start(largest, sum, moment, best - reach);
        for (int token = 0; token < scores.length; token++) {
            if (mask.get(token) && scores[token] >= best - reach) {
                if (out.count() == Candidates.MOST) {
                    return false;
                }
                out.add(token, scores[token]);
            }
        }
        out.finish();
        return true;
    }
}
