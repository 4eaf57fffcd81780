package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import longhand.engine.text.SentenceEnds;
import longhand.engine.text.WordCounter;

/// What a model writes, as paragraphs of a page. Pure functions.
final class Paragraphs {

    private static final Pattern BREAKS = Pattern.compile("[ \\t]*\\R\\s*");

    /// What models that were trained on plans put before a paragraph: "Paragraph 2: ", or a line of its own. Prose that
    /// begins so goes on in words ("Paragraph 2 of the will").
    private static final Pattern MARKER = Pattern.compile(
            "^(?<blank>\\h*)P(?:aragraph|ARAGRAPH)\\h+\\d+(?:\\h*:\\h*|\\h+[-\u2013\u2014]\\h+|\\h*[-\u2013\u2014]?\\h*$)");

    /// A longer line that ends in a colon may belong to the text.
    private static final int LABEL_WORDS = 8;

    /// A line with more words, or with a mark at its end, is no heading.
    private static final int HEADING_WORDS = 6;

    private Paragraphs() {}

    /// Without empty paragraphs and indents, without the numbers of paragraphs, without lines that are labels or
    /// headings or hold no word, and without a last sentence that does not end, if there is another. A blank at the
    /// very beginning stays, since the text before may end inside a sentence.
    static String clean(String written) {
        List<String> lines = new ArrayList<>();
        for (String read : BREAKS.matcher(written).replaceAll("\n").split("\n")) {
            String line = MARKER.matcher(read).replaceFirst("${blank}");
            // What looks like a heading at the beginning may end the sentence of the text before.
            if (WordCounter.count(line) > 0 && !isLabel(line) && (lines.isEmpty() || !isHeading(line))) {
                lines.add(line);
            }
        }
        return finished(String.join("\n", lines).stripTrailing());
    }

    private static boolean isLabel(String line) {
        return line.endsWith(":") && WordCounter.count(line) <= LABEL_WORDS;
    }

    private static boolean isHeading(String line) {
        return Character.isLetterOrDigit(line.codePointBefore(line.length()))
                && WordCounter.count(line) <= HEADING_WORDS;
    }

    private static String finished(String text) {
        if (SentenceEnds.isOpen(text)) {
            return text;
        }
        int end = 0;
        for (int next = SentenceEnds.next(text, 0); next > 0; next = SentenceEnds.next(text, next)) {
            end = SentenceEnds.isOpen(text.substring(0, next)) ? next : end;
        }
        return end == 0 ? text : text.substring(0, end);
    }
}
