package longhand.ui.page;

import java.text.BreakIterator;
import java.util.Locale;

/// Steps over characters as a reader sees them: a letter with its accents, an emoji family, a flag.
final class Graphemes {

    private Graphemes() {}

    /// The column one step before `column`; 0 at the start.
    static int before(String text, int column) {
        return Math.max(0, iterator(text).preceding(column));
    }

    /// The column one step behind `column`; the length at the end.
    static int after(String text, int column) {
        if (column >= text.length()) {
            return text.length();
        }
        int next = iterator(text).following(column);
        return next == BreakIterator.DONE ? text.length() : next;
    }

    private static BreakIterator iterator(String text) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text);
        return graphemes;
    }
}
