package longhand.engine.scansion;

/// What is wrong with a poem.
///
/// @param line from 1; 0 = the poem as a whole
public record Fault(int line, Kind kind, String found, String wanted) {

    /// What a fault is about.
    public enum Kind {
        /// Too many or too few lines.
        LINES,
        /// A word whose sound is not known.
        UNKNOWN_WORD,
        SYLLABLES,
        WORDS,
        /// The stresses do not fall where the form has them.
        METER,
        RHYME,
        /// A rhyme word that stands at the end of another line too.
        SAME_WORD,
        REFRAIN,
        INITIAL
    }
}
