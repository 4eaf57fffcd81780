package longhand.engine.transformer;

/// What tests ask of logits.
final class Likelihood {

    private Likelihood() {}

    static double logSumExp(float[] logits) {
        double largest = logits[argmax(logits)];
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - largest);
        }
        return largest + Math.log(sum);
    }

    /// The lowest of the most likely tokens.
    static int argmax(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }
}
