package longhand.engine.verse;

/// How hard a line is looked for. The numbers are those of the measurements in `resources/docs/CONTROL.md`.
///
/// @param beam   lines that are kept
/// @param noise  of the choice among them, in nats
/// @param firsts how many first lines of a couplet are answered
/// @param drawn  whether tokens are drawn by their likelihood alone, and nothing but the form is asked for
record SearchSettings(int beam, double noise, int firsts, boolean drawn) {

    /// At most so many lines go on from one.
    static final int CHILDREN = 3;

    /// What a syllable costs on average, in nats: without it a search takes the short words first and pays at the end.
    static final double SYLLABLE = 2.6;

    /// The same for a word, where a line counts words.
    static final double WORD = 3.4;

    /// What a line break behind a mark costs on average, in nats. It is all but certain: to read each mark for it
    /// would be a tenth of the work of a line.
    static final double BREAK = -0.06;

    static final double THEME = 0.3;
    static final double BAD_FOOT = 0.8;
    static final double SAME_FIRST_WORD = 0.6;
    static final double SAME_TRIPLE = 1.5;

    /// For each line that has the pair already.
    static final double SAME_PAIR = 0.4;

    static final SearchSettings FAST = searched(4, 1);
    static final SearchSettings NORMAL = searched(8, 3);
    static final SearchSettings BEST = searched(14, 3);

    /// One line, of tokens that are drawn: the largest of likelihoods with Gumbel's noise of weight 1 is such a draw.
    static final SearchSettings MASKED = new SearchSettings(1, 1, 1, true);

    private static SearchSettings searched(int beam, int firsts) {
        return new SearchSettings(beam, 0.5, firsts, false);
    }

    /// For a line that has to be good.
    SearchSettings thorough() {
        return drawn ? this : new SearchSettings(Math.max(BEST.beam, beam), noise, firsts, false);
    }

    /// Once more, with other ways.
    ///
    /// @param paired whether the line is chosen together with another one
    SearchSettings again(boolean paired) {
        return new SearchSettings(paired ? beam + beam / 2 : beam, 1.2, firsts, drawn);
    }
}
