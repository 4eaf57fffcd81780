package longhand.engine.sampling;

/// Keeps the tokens whose information content lies nearest to the entropy of the distribution, until
/// their probabilities reach `mass`. Meister et al., 2023, arXiv:2202.00666.
///
/// At least one token survives. Ties go to the lower token id.
///
/// @param mass in (0, 1]; 1 is neutral
record Typical(double mass) implements LogitsProcessor {

    @Override
    public void process(Logits logits) {
        if (mass == 1) {
            return;
        }
        double entropy = logits.entropy();
        double logTotal = logits.logTotal();
        double[] keys = logits.keys();
        for (int i = 0; i < logits.count(); i++) {
            double information = logTotal - logits.get(logits.candidate(i)) / logits.temperature();
            keys[i] = Math.abs(information - entropy);
        }
        logits.keepMass(keys, mass);
    }

    @Override
    public double raises() {
        return mass == 1 ? 0 : Double.POSITIVE_INFINITY;
    }
}
