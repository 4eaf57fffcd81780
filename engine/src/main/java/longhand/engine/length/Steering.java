package longhand.engine.length;

/// How hard sentence ends are pushed, in nats on their scores.
///
/// @param deadWords   so many words before the window, sentence ends are held off
/// @param dead        what is added to their scores there; negative
/// @param window      what is added inside the window
/// @param growing     whether that grows through the window, from a little to half as much again
/// @param behindAfter so many words behind the window, `behind` begins
/// @param behind      what is added there
record Steering(int deadWords, double dead, double window, boolean growing, int behindAfter, double behind) {

    /// A push that grows through the window is at most so many times `window`.
    private static final double MOST_GROWTH = 1.5;

    /// While the text is written.
    static Steering ofText(LengthWindow window) {
        int deadWords = Math.clamp((long) (0.12 * window.target()), 4, 9);
        return new Steering(deadWords, -8, 4, true, 6, 12);
    }

    /// While its last sentence is written anew.
    ///
    /// @param push what is added inside the window
    static Steering ofLastSentence(double push) {
        return new Steering(6, -6, push, false, 0, 12);
    }

    /// What is added to the scores of sentence ends behind so many words.
    double bias(int words, LengthWindow target) {
        if (words < target.least() - deadWords) {
            return 0;
        }
        if (words < target.least()) {
            return dead;
        }
        if (words > (long) target.most() + behindAfter) {
            return behind;
        }
        return growing ? window * growth(words, target) : window;
    }

    private static double growth(int words, LengthWindow target) {
        double half = (target.most() - target.least()) / 2.0;
        return half == 0 ? MOST_GROWTH : Math.min(MOST_GROWTH, (words - target.least() + 1) / half);
    }
}
