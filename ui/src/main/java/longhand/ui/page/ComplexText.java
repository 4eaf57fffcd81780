package longhand.ui.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text that JavaFX hands to the shaper of the system: combining marks, right-to-left and Indic
/// scripts, joiners, emoji.
///
/// On Linux JavaFX 24 to 27 shapes such a run again after a line break with the text it had before
/// the break: words are painted twice, and right-to-left text throws out of the layout. A piece
/// without a place to break, in a text node of its own, is never split and so is safe.
final class ComplexText {

    private static final int LONGEST_PIECE = 24;

    private ComplexText() {}

    static boolean isIn(String text) {
        return text.chars().anyMatch(c -> isComplex((char) c));
    }

    /// The text cut wherever a line may break; a long complex piece, such as a row of emoji, at each
    /// grapheme, because JavaFX would have to break inside it.
    static List<String> pieces(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(localeOf(text));
        lines.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; to = lines.next()) {
            String piece = text.substring(from, to);
            if (piece.length() > LONGEST_PIECE && isIn(piece)) {
                pieces.addAll(graphemes(piece));
            } else {
                pieces.add(piece);
            }
            from = to;
        }
        return pieces;
    }

    /// Whether the first letter with a direction runs to the left.
    static boolean runsLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            byte direction = Character.getDirectionality(text.charAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }

    private static List<String> graphemes(String piece) {
        List<String> graphemes = new ArrayList<>();
        for (int at = 0, next; at < piece.length(); at = next) {
            next = Graphemes.after(piece, at);
            graphemes.add(piece.substring(at, next));
        }
        return graphemes;
    }

    /// Thai has no blanks: its places to break come from a dictionary of that locale.
    private static Locale localeOf(String text) {
        return text.chars().anyMatch(c -> c >= 0x0E00 && c < 0x0E80) ? Locale.of("th") : Locale.ROOT;
    }

    private static boolean isComplex(char c) {
        return c >= 0x0300
                && (c <= 0x036F // combining marks
                        || c >= 0x0590 && c <= 0x06FF // Hebrew, Arabic
                        || c >= 0x0700 && c <= 0x1CFF // Syriac to Vedic
                        || c >= 0x200C && c <= 0x200F // joiners, direction marks
                        || c >= 0x202A && c <= 0x202E
                        || c >= 0x2066 && c <= 0x206F
                        || Character.isSurrogate(c)
                        || c >= 0xFB1D && c <= 0xFDFF // presentation forms
                        || c >= 0xFE00 && c <= 0xFE0F // variation selectors
                        || c >= 0xFE70 && c <= 0xFEFE);
    }
}
