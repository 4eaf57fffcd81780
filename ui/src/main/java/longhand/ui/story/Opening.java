package longhand.ui.story;

import java.text.BreakIterator;
import java.util.Locale;

/// The beginning of a take, as its card shows it. Pure function.
final class Opening {

    private static final int LONGEST = 160;

    private Opening() {}

    /// The first sentence, or as many whole words of it as fit, then an ellipsis.
    static String of(String text, Locale locale) {
        String line = text.strip().replace('\n', ' ');
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(line);
        int end = sentences.next();
        String first = end == BreakIterator.DONE ? line : line.substring(0, end).strip();
        if (first.length() <= LONGEST) {
            return first;
        }
        int space = first.lastIndexOf(' ', LONGEST);
        return first.substring(0, space > 0 ? space : LONGEST) + "...";
    }
}
