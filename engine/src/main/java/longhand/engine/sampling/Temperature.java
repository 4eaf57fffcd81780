package longhand.engine.sampling;

/// Divides the scores by `t`: below 1 the likely tokens gain, above 1 the unlikely ones. 0 keeps the
/// likeliest token alone (greedy); 1 is neutral.
///
/// @param t not negative
record Temperature(double t) implements LogitsProcessor {

    @Override
    public boolean excludes(double score, Logits logits) {
        return t == 0 && score < logits.largestScore();
    }

    @Override
    public void process(Logits logits) {
        if (t == 0) {
            logits.keepOnly(logits.largest());
        } else {
            logits.divide(t);
        }
    }
}
