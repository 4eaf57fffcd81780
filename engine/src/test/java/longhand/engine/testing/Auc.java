package longhand.engine.testing;

/// Area under the ROC curve: how often a score ranks one that is so above one that is not.
public final class Auc {

    private Auc() {}

    /// @return 0 to 1; ties count half
    public static double of(double[] are, double[] areNot) {
        double won = 0;
        for (double a : are) {
            for (double b : areNot) {
                won += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return won / ((double) are.length * areNot.length);
    }
}
