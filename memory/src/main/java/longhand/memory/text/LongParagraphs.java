package longhand.memory.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parts paragraphs that are too long for a page. The page measures each line of the paragraph with the
/// caret by walking through the whole of it: the time grows with the square of the length, and 100,000
/// characters freeze the window for seconds at every key. Pure functions, safe on any thread.
public final class LongParagraphs {

    /// Characters of the longest paragraph that a page bears: 1,400 words.
    public static final int MOST = 8_000;

    private LongParagraphs() {}

    public static boolean areIn(Slice slice) {
        return slice.lines().stream().anyMatch(line -> Runs.length(line) > MOST);
    }

    /// The same words, long paragraphs parted behind a sentence, or behind a word where a sentence is as
    /// long as that. Blanks at the new ends go.
    public static Slice parted(Slice slice) {
        if (!areIn(slice)) {
            return slice;
        }
        List<List<Run>> lines = new ArrayList<>();
        for (List<Run> line : slice.lines()) {
            if (Runs.length(line) > MOST) {
                part(line, lines);
            } else {
                lines.add(line);
            }
        }
        return new Slice(lines);
    }

    private static void part(List<Run> line, List<List<Run>> into) {
        String text = Runs.text(line);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int from = 0;
        while (text.length() - from > MOST) {
            int to = cut(text, from, sentences);
            into.add(cut(
                    line, from, from + text.substring(from, to).stripTrailing().length()));
            from = to;
        }
        into.add(cut(line, from, text.length()));
    }

    private static int cut(String text, int from, BreakIterator sentences) {
        int most = from + MOST;
        int sentence = sentences.isBoundary(most) ? most : sentences.preceding(most);
        if (sentence > from) {
            return sentence;
        }
        int blank = text.lastIndexOf(' ', most - 1);
        if (blank > from) {
            return blank + 1;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static List<Run> cut(List<Run> line, int from, int to) {
        List<Run> piece = new ArrayList<>();
        int at = 0;
        for (Run run : line) {
            int begin = Math.max(from - at, 0);
            int end = Math.min(to - at, run.text().length());
            if (begin < end) {
                piece.add(new Run(run.text().substring(begin, end), run.style()));
            }
            at += run.text().length();
        }
        return piece;
    }
}
