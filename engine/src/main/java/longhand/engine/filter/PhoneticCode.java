package longhand.engine.filter;

import org.apache.commons.codec.language.DoubleMetaphone;

/// How a word may sound, told by its letters alone. Double Metaphone; Philips, 2000.
///
/// @param first  code
/// @param second code, for words that can be read in two ways; else the same
record PhoneticCode(String first, String second) {

    static PhoneticCode of(String word) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        return new PhoneticCode(metaphone.doubleMetaphone(word), metaphone.doubleMetaphone(word, true));
    }

    /// Whether one reading of each is the same.
    boolean isLike(PhoneticCode other) {
        return first.equals(other.first)
                || first.equals(other.second)
                || second.equals(other.first)
                || second.equals(other.second);
    }
}
