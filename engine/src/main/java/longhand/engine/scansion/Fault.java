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
        /// It begins with another letter.
        INITIAL,
        /// It ends with another letter.
        LAST_LETTER,
        /// A letter of the writer's word is not there (nothing was found), or another one stands where none may.
        SPINE,
        /// It ends with another word.
        END_WORD,
        /// An end word is not in the line.
        NEEDED_WORD,
        /// A word breaks a rule.
        RULE,
        /// Letters of the alphabet that do not come; told of the last line.
        PANGRAM,
        /// Letters too many, and letters that are lacking.
        ANAGRAM,
        /// A word or letter that does not come back from behind.
        PALINDROME
    }
}
