package longhand.app.bench;

/// How well scores part two groups: the probability that one of the first scores higher than one of the
/// second; a tie counts half. Pure function.
final class AreaUnderCurve {

    private AreaUnderCurve() {}

    /// @param high scores that should be high, not empty
    /// @param low  scores that should be low, not empty
    static double of(double[] high, double[] low) {
        double won = 0;
        for (double one : high) {
            for (double other : low) {
                won += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return won / ((double) high.length * low.length);
    }
}
