package longhand.engine.filter;

import java.util.Locale;
import java.util.function.IntPredicate;

/// What can be done to a word before a filter looks at it: the twelve of Constrained Text Generation Studio, in its
/// order.
public enum Transform {
    UPPER,
    LOWER,
    NO_SPACES,
    LEFT_STRIP,
    RIGHT_STRIP,
    STRIP,
    CAPITAL,
    ALPHANUMERIC,
    LETTERS,
    DIGITS,
    ASCII,
    NO_BLANKS;

    /// The word as it is after this.
    public String apply(String word) {
        return switch (this) {
            case UPPER -> word.toUpperCase(Locale.ROOT);
            case LOWER -> word.toLowerCase(Locale.ROOT);
            case NO_SPACES -> kept(word, letter -> letter != ' ');
            case LEFT_STRIP -> word.stripLeading();
            case RIGHT_STRIP -> word.stripTrailing();
            case STRIP -> word.strip();
            case CAPITAL -> capital(word);
            case ALPHANUMERIC -> kept(word, Character::isLetterOrDigit);
            case LETTERS -> kept(word, Character::isLetter);
            case DIGITS -> kept(word, Character::isDigit);
            case ASCII -> kept(word, letter -> letter < 0x80);
            case NO_BLANKS -> kept(word, letter -> !Character.isWhitespace(letter));
        };
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String kept(String word, IntPredicate keep) {
        return word.codePoints()
                .filter(keep)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
