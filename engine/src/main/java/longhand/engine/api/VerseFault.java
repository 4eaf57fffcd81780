package longhand.engine.api;

import java.util.Objects;

/// What is wrong with a line of verse.
///
/// @param found  what stands there
/// @param wanted what the form has there; may be empty
/// @param from   column of the first character that it is about
/// @param to     behind the last one; `from` = the line as a whole
public record VerseFault(Kind kind, String found, String wanted, int from, int to) {

    /// What a fault is about.
    public enum Kind {
        /// The form has no such line any more.
        EXTRA_LINE,
        /// A word whose sound is not known.
        UNKNOWN_WORD,
        /// Too many or too few of them.
        SYLLABLES,
        WORDS,
        /// The stresses do not fall where the form has them.
        METER,
        RHYME,
        /// A rhyme word that ends an earlier line too.
        SAME_WORD,
        /// It should be an earlier line again.
        REFRAIN,
        /// It begins with another letter.
        INITIAL,
        /// It ends with another letter.
        LAST_LETTER,
        /// A letter of the writer's word is not in the line; nothing was found.
        SPINE_MISSING,
        /// A letter stands where the spine lets it not.
        SPINE,
        /// It ends with another word.
        END_WORD,
        /// An end word is not in the line.
        NEEDED_WORD,
        /// A word breaks a rule.
        RULE,
        /// Letters of the alphabet that do not come.
        PANGRAM,
        /// Letters too many (found), and letters that are lacking (wanted).
        ANAGRAM,
        /// A word or letter that does not come back from behind.
        PALINDROME
    }

    public VerseFault {
        Objects.requireNonNull(kind, "kind");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range: " + from + ".." + to);
        }
    }
}
