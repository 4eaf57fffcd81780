package longhand.engine.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody says in a text that grows behind a page: whether the quotation mark ahead of it is still open. Speech
/// that goes on in the next paragraph opens there anew. Immutable.
public final class Speech {

    private static final String OPENING = "\u201c\u201e\u2018\u300c\u300e\"\u00ab\u00bb";

    /// What closes the opening mark at the same place.
    private static final String CLOSING = "\u201d\u201c\u2019\u300d\u300f\"\u00bb\u00ab";

    private static final char SINGLE = '\u2019';
    private static final String STOPS = ".,!?;:\u2026";
    private static final String MARKS = STOPS + "\u201d\"-\u2013\u2014";

    /// What often begins with the mark that opens single quotes, though it should be an apostrophe.
    private static final Set<String> SHORTENED =
            Set.of("tis", "twas", "twere", "twill", "twould", "em", "cause", "cos", "bout", "til", "n", "round");

    private final String page;

    /// @param page what stands before the text
    public Speech(String page) {
        this.page = paragraph(page);
    }

    /// The mark that would close what is being said at the end of the text, the innermost one.
    public Optional<Character> closing(CharSequence text) {
        String said = paragraph(page + text);
        StringBuilder open = new StringBuilder();
        for (int at = 0; at < said.length(); at++) {
            int opened = open.lastIndexOf(said.substring(at, at + 1));
            if (opened >= 0 && closes(said, at)) {
                open.setLength(opened);
            } else if (opens(said, at)) {
                open.append(CLOSING.charAt(OPENING.indexOf(said.charAt(at))));
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(open.charAt(open.length() - 1));
    }

    /// Whether the mark can close speech.
    public static boolean isClosing(char mark) {
        return CLOSING.indexOf(mark) >= 0;
    }

    private static String paragraph(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    /// An apostrophe closes nothing: single quotes do so beside another mark only.
    private static boolean closes(String said, int at) {
        return said.charAt(at) != SINGLE || isMark(said, at - 1) || isMark(said, at + 1);
    }

    private static boolean isMark(String said, int at) {
        return at >= 0 && at < said.length() && MARKS.indexOf(said.charAt(at)) >= 0;
    }

    /// A mark behind a letter, as for inches, or behind a full stop opens nothing.
    private static boolean opens(String said, int at) {
        return OPENING.indexOf(said.charAt(at)) >= 0
                && (at == 0 || !isEnd(said.charAt(at - 1)))
                && !isShortened(said, at + 1);
    }

    private static boolean isEnd(char before) {
        return Character.isLetterOrDigit(before) || STOPS.indexOf(before) >= 0;
    }

    private static boolean isShortened(String said, int from) {
        int end = from;
        while (end < said.length() && Character.isLetter(said.charAt(end))) {
            end++;
        }
        boolean year = from < said.length() && Character.isDigit(said.charAt(from));
        boolean single = said.charAt(from - 1) == '\u2018';
        return single && (year || SHORTENED.contains(said.substring(from, end).toLowerCase(Locale.ROOT)));
    }
}
