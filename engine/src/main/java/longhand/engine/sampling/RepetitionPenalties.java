package longhand.engine.sampling;

import java.util.BitSet;
import longhand.engine.api.SamplingSettings.Penalties;

/// Makes tokens that occurred lately less likely. Repetition: Keskar et al., 2019, arXiv:1909.05858;
/// frequency and presence as subtractions from the score. Confined to the decode thread.
final class RepetitionPenalties implements LogitsProcessor {

    private final Penalties penalties;
    private final RecentTokens recent;
    private final BitSet spared;
    private final boolean[] done;

    /// @param spared tokens that stay as they are
    RepetitionPenalties(Penalties penalties, int vocabularySize, BitSet spared) {
        this.penalties = penalties;
        this.spared = spared;
        this.recent = new RecentTokens(vocabularySize, penalties.lastTokens());
        this.done = new boolean[vocabularySize];
    }

    @Override
    public void accept(int token) {
        recent.add(token);
    }

    @Override
    public void rewind(int length) {
        recent.rewind(length);
    }

    @Override
    public double raises() {
        boolean lowers = penalties.repetition() >= 1 && penalties.frequency() >= 0 && penalties.presence() >= 0;
        return lowers ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public void process(Logits logits) {
        for (int i = 0; i < recent.size(); i++) {
            int token = recent.get(i);
            if (!done[token] && !spared.get(token) && !logits.isExcluded(token)) {
                done[token] = true; // once, however often it occurred
                logits.set(token, (float) penalised(logits.get(token), recent.occurrences(token)));
            }
        }
        for (int i = 0; i < recent.size(); i++) {
            done[recent.get(i)] = false;
        }
    }

    private double penalised(double score, int occurrences) {
        double repeated = score > 0 ? score / penalties.repetition() : score * penalties.repetition();
        return repeated - occurrences * penalties.frequency() - penalties.presence();
    }
}
