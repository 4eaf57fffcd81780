package longhand.engine.text;

import java.util.Set;

/// Finds where sentences end, in text that may still grow.
///
/// A full stop alone proves nothing: the sentence may go on in small letters (`"Stop!" she said`), or
/// the stop may belong to a title or an initial. So an end is reported only once the character after
/// it is known. The end of a line ends a sentence too: verse and headings have no full stops. Pure
/// functions.
public final class SentenceEnds {

    private static final String TERMINATORS = ".!?\u2026";
    private static final String WIDE_TERMINATORS = "\u3002\uff01\uff1f";
    private static final String CLOSERS = "\"'\u201d\u2019\u00bb)]*_\u300d\u300f";
    private static final String DASHES = "-\u2013\u2014";
    private static final Set<String> TITLES = Set.of(
            "Mr",
            "Mrs",
            "Ms",
            "Dr",
            "St",
            "Prof",
            "Rev",
            "Capt",
            "Lt",
            "Col",
            "Gen",
            "Sgt",
            "No",
            "vs",
            "Hrn",
            "Frl",
            "Nr",
            "Sra",
            "Srta",
            "D\u00f1a");

    private SentenceEnds() {}

    /// The first proven sentence end behind `from`: the index after its last closing mark.
    ///
    /// @return -1 if there is none yet
    public static int next(CharSequence text, int from) {
        for (int at = Math.max(0, from - 1); at < text.length(); at++) {
            int end = endAt(text, at);
            if (end > from) {
                return end;
            }
        }
        return -1;
    }

    /// Whether a sentence may have ended where the text ends now, white space apart.
    public static boolean isOpen(CharSequence text) {
        int end = trimmed(text);
        int last = end;
        while (last > 0 && isCloser(text, last - 1)) {
            last = OtherQuotes.withoutBlanks(text, last - 1);
        }
        return last > 0 && isTerminator(text.charAt(last - 1));
    }

    /// Whether a full stop at the end of the text would belong to a title or an initial.
    public static boolean isShortened(CharSequence text) {
        return isShortWord(text, text.length());
    }

    /// Length of the text without white space at its end.
    public static int trimmed(CharSequence text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// The end of the sentence whose last mark, or whose last character on its line, stands at `at`.
    private static int endAt(CharSequence text, int at) {
        char character = text.charAt(at);
        if (character == '\n') {
            int end = at;
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }
        return isTerminator(character) ? afterMark(text, at) : -1;
    }

    private static int afterMark(CharSequence text, int mark) {
        int end = behindMarks(text, mark + 1);
        int next = skipBlanks(text, end);
        if (next == text.length()) {
            return -1;
        }
        boolean wide = isWide(text.charAt(mark));
        boolean parted = next > end || text.charAt(next) == '\n';
        return (wide || parted) && opensSentence(text, next) && !isShortening(text, mark) ? end : -1;
    }

    static boolean opensSentence(CharSequence text, int at) {
        int character = Character.codePointAt(text, at);
        return !Character.isLowerCase(character) && DASHES.indexOf(character) < 0;
    }

    /// Whether the full stop belongs to a title ("Mr.") or an initial ("J.").
    static boolean isShortening(CharSequence text, int mark) {
        return text.charAt(mark) == '.' && isShortWord(text, mark);
    }

    private static boolean isShortWord(CharSequence text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.subSequence(start, end).toString();
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !"I".equals(word);
        return initial || isTitle(word);
    }

    /// Whether a full stop behind the word belongs to it: "Mrs".
    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    static boolean isTerminator(char character) {
        return TERMINATORS.indexOf(character) >= 0 || isWide(character);
    }

    /// Whether no white space need follow the mark.
    static boolean isWide(char character) {
        return WIDE_TERMINATORS.indexOf(character) >= 0;
    }

    /// Where a sentence ends that has its last mark before a place: behind what closes there.
    static int behindMarks(CharSequence text, int from) {
        int end = from;
        for (int next = from; next >= 0; next = nextMark(text, end)) {
            end = next;
        }
        return end;
    }

    private static int nextMark(CharSequence text, int at) {
        boolean mark = at < text.length() && isMark(text.charAt(at));
        return mark ? at + 1 : OtherQuotes.behind(text, at);
    }

    private static boolean isCloser(CharSequence text, int at) {
        return CLOSERS.indexOf(text.charAt(at)) >= 0 || OtherQuotes.closes(text, at);
    }

    static boolean isMark(char character) {
        return isTerminator(character) || CLOSERS.indexOf(character) >= 0;
    }

    /// Where the next character stands that is no blank; a line break is none.
    static int skipBlanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char character) {
        return character != '\n' && Character.isWhitespace(character);
    }
}
