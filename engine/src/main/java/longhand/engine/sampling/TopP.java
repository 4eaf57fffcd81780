package longhand.engine.sampling;

/// Nucleus filtering: keeps the smallest set of likeliest tokens whose probabilities reach `p`.
/// Holtzman et al., 2020, arXiv:1904.09751.
///
/// At least one token survives. Ties go to the lower token id, so equal seeds give equal text.
///
/// @param p probability mass to keep, 0 < p <= 1; 1 is neutral
record TopP(double p) implements LogitsProcessor {

    @Override
    public void process(Logits logits) {
        if (p == 1) {
            return;
        }
        double[] keys = logits.keys();
        for (int i = 0; i < logits.count(); i++) {
            keys[i] = -logits.get(logits.candidate(i));
        }
        logits.keepMass(keys, p);
    }

    @Override
    public double raises() {
        return p == 1 ? 0 : Double.POSITIVE_INFINITY;
    }
}
