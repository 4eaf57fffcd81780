package longhand.engine.generation;

import java.util.regex.Pattern;
import longhand.engine.api.MetaLength;

/// What stands between two white spaces of a text, by what it is made of.
enum Piece {
    WORD,
    /// Without letters, but it may stand between words: a dash, an ellipsis, three stars.
    SIGN,
    /// Of tags, formulas, tables, rows of numbers, or a row of syllables that does not end.
    MARKED,
    /// With an emoji.
    PICTURES,
    /// In capitals.
    SHOUTED,
    /// Of what nobody reads: letters of full width, characters that take no room, broken ones.
    NOISE;

    private static final int LONGEST_SIGN = 3;

    private static final String MARKS = "<>={}[]|\\^_#~";

    /// May stand at either end of words: emphasis, brackets of a stage direction.
    private static final String AROUND = "*_[]~";

    /// "Jack-in-the-box" has three.
    private static final int MOST_HYPHENS = 7;

    private static final int FIRST_WIDE = 0xFF00;
    private static final int LAST_WIDE = 0xFFEF;

    static final int BROKEN = 0xFFFD;

    /// Signs that are drawn as emoji, or are asked to be; a star or a fleuron between scenes is not.
    private static final Pattern PICTURE =
            Pattern.compile("\\p{IsEmoji_Presentation}|\\p{IsExtended_Pictographic}\\x{FE0F}"
                    + "|[\\x{1F000}-\\x{1FAFF}&&\\p{IsExtended_Pictographic}]");

    /// @param piece without white space
    static Piece of(CharSequence piece) {
        if (MetaLength.isIn(piece)) {
            return MARKED;
        }
        if (pictures(piece) > 0) {
            return PICTURES;
        }
        CharSequence inner = withoutEmphasis(piece);
        long letters = inner.codePoints().filter(Piece::isReadable).count();
        if (inner.codePoints().filter(Piece::isUnreadable).count() > letters) {
            return NOISE;
        }
        if (inner.codePoints().filter(Character::isDigit).count() > letters
                || inner.chars().anyMatch(Piece::isMark)
                || inner.chars().filter(character -> character == '-').count() > MOST_HYPHENS
                || letters == 0 && piece.length() > LONGEST_SIGN) {
            return MARKED;
        }
        return letters == 0 ? SIGN : isShouted(inner) ? SHOUTED : WORD;
    }

    private static CharSequence withoutEmphasis(CharSequence piece) {
        int first = 0;
        int last = piece.length();
        while (first < last && isAround(piece.charAt(first))) {
            first++;
        }
        while (last > first && isAround(piece.charAt(last - 1))) {
            last--;
        }
        return piece.subSequence(first, last);
    }

    /// Whether there are two capitals, and no small letter.
    static boolean isShouted(CharSequence text) {
        return text.codePoints().filter(Character::isUpperCase).count() > 1
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static boolean isReadable(int character) {
        return Character.isLetter(character) && !isUnreadable(character);
    }

    private static boolean isUnreadable(int character) {
        return character == BROKEN
                || Character.getType(character) == Character.FORMAT
                || Character.isLetterOrDigit(character) && character >= FIRST_WIDE && character <= LAST_WIDE;
    }

    /// How many emoji it has.
    static int pictures(CharSequence piece) {
        return (int) PICTURE.matcher(piece).results().count();
    }

    /// Of tags, formulas and tables.
    static boolean isMark(int character) {
        return MARKS.indexOf(character) >= 0;
    }

    /// Whether a mark may stand around words.
    static boolean isAround(int character) {
        return AROUND.indexOf(character) >= 0;
    }
}
