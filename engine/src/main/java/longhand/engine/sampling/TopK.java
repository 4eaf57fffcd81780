package longhand.engine.sampling;

/// Keeps the k likeliest tokens, the lower id on a tie. Fan et al., 2018, arXiv:1805.04833.
///
/// @param k 0 is neutral
record TopK(int k) implements LogitsProcessor {

    @Override
    public void process(Logits logits) {
        int count = logits.count();
        if (k == 0 || k >= count) {
            return;
        }
        double[] keys = logits.keys();
        for (int i = 0; i < count; i++) {
            keys[i] = -logits.get(logits.candidate(i));
        }
        logits.keepCount(keys, k);
    }
}
