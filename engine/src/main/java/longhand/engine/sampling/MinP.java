package longhand.engine.sampling;

/// Drops tokens whose probability is below a share of the likeliest one's: the surer the model is, the
/// fewer survive. Nguyen et al., 2024, arXiv:2407.01082.
///
/// Compares scores, not probabilities: p_i >= share * max p is l_i >= max l + T ln(share).
///
/// @param share in [0, 1]; 0 is neutral
record MinP(double share) implements LogitsProcessor {

    @Override
    public void process(Logits logits) {
        if (share > 0) {
            logits.keepFrom(least(logits));
        }
    }

    private double least(Logits logits) {
        return logits.largestScore() + logits.temperature() * Math.log(share);
    }

    @Override
    public boolean excludes(double score, Logits logits) {
        return share > 0 && score < least(logits);
    }
}
