package longhand.engine.verse;

/// What a line must not do although its form would let it, the first to be dropped first: they give way where no line
/// is left, the form never does.
enum Safeguard {
    /// Begin with the two words with which an earlier line began.
    SAME_OPENING,
    /// Say four words in a row that an earlier line or an example said.
    SAME_RUN,
    /// Use a word of content that the poem has used.
    WORD_AGAIN,
    /// `a` ahead of a vowel, `an` ahead of a consonant.
    ARTICLE,
    /// A word twice in a row.
    TWICE
}
