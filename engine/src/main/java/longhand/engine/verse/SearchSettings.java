package longhand.engine.verse;

/// How hard a line is looked for. The numbers are those of the measurements in `resources/docs/CONTROL.md`.
///
/// @param beam   lines that are kept
/// @param noise  of the choice among them, in nats
/// @param firsts how many first lines of a couplet are answered
record SearchSettings(int beam, double noise, int firsts) {

    /// At most so many lines go on from one.
    static final int CHILDREN = 3;

    /// What a syllable costs on average, in nats: without it a search takes the short words first and pays at the end.
    static final double SYLLABLE = 2.6;

    /// The same for a word, where a line counts words.
    static final double WORD = 3.4;

    static final double THEME = 0.3;
    static final double BAD_FOOT = 0.8;
    static final double SAME_FIRST_WORD = 0.6;
    static final double SAME_TRIPLE = 1.5;

    static final SearchSettings FAST = new SearchSettings(4, 0.5, 1);
    static final SearchSettings NORMAL = new SearchSettings(8, 0.5, 3);
    static final SearchSettings BEST = new SearchSettings(14, 0.5, 3);

    SearchSettings atLeast(int lines) {
        return new SearchSettings(Math.max(lines, beam), noise, firsts);
    }

    /// Once more, with other ways.
    SearchSettings wider() {
        return new SearchSettings(beam + beam / 2, 1.2, firsts);
    }
}
