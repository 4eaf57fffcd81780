package longhand.engine.text;

import java.util.ArrayList;
import java.util.List;

/// Parts a finished text into sentences. No letter is lost: only the white space between them is.
///
/// A sentence ends at `.`, `!`, `?` or an ellipsis and the closing marks behind it. It does not end
/// behind a title or an initial, nor before small letters, unless a quotation closes: in `"Why?" asked
/// Tam.` the question and who asks are two sentences, of which one may be worth remembering and the
/// other not. The end of a paragraph ends a sentence too, and the end of a line, except of a long line
/// without a mark, as files have that were wrapped by a program. Pure functions.
public final class Sentences {

    /// From this length on a line was probably broken by a program: verse and headings are shorter.
    private static final int WRAPPED_LINE = 50;

    private static final String QUOTES = "\"'\u201d\u2019\u00bb\u300d\u300f\u201c\u00ab";

    private Sentences() {}

    public static List<Sentence> of(String text) {
        List<Sentence> found = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            int end = endAt(text, at);
            if (end >= 0) {
                add(found, text, start, end);
                start = end;
                at = Math.max(at, end - 1);
            }
        }
        add(found, text, start, text.length());
        return found;
    }

    private static void add(List<Sentence> found, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new Sentence(found.size(), start, text.substring(start, end)));
        }
    }

    /// Where a sentence ends that has its last mark, or the break of its last line, at `at`; or -1.
    private static int endAt(String text, int at) {
        if (text.charAt(at) == '\n') {
            return endsWithLine(text, at) ? at : -1;
        }
        return SentenceEnds.isTerminator(text.charAt(at)) ? afterMark(text, at) : -1;
    }

    private static boolean endsWithLine(String text, int lineBreak) {
        int next = SentenceEnds.skipBlanks(text, lineBreak + 1);
        boolean lastLine = next == text.length() || text.charAt(next) == '\n';
        return lastLine || lineBreak - (text.lastIndexOf('\n', lineBreak - 1) + 1) < WRAPPED_LINE;
    }

    private static int afterMark(String text, int mark) {
        int end = SentenceEnds.behindMarks(text, mark + 1);
        boolean closes = text.subSequence(mark + 1, end).chars().anyMatch(closing -> QUOTES.indexOf(closing) >= 0);
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return next;
        }
        boolean parted = next > end || SentenceEnds.isWide(text.charAt(mark));
        if (!parted || SentenceEnds.isShortening(text, mark) && !isLetterByItself(text, mark, next)) {
            return -1;
        }
        boolean tag = closes && Character.isLetter(text.codePointAt(next));
        return tag || SentenceEnds.opensSentence(text, next) ? end : -1;
    }

    /// Whether the initial before the full stop is none: in `signed with a single H. Daniel wanted` a small
    /// letter stands before it, and no second initial after.
    private static boolean isLetterByItself(String text, int mark, int next) {
        int before = mark - 1;
        if (Character.isLetter(text.charAt(Math.max(0, before - 1)))) {
            return false; // a title: more than one letter
        }
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        int start = before;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean secondInitial = next + 1 < text.length() && text.charAt(next + 1) == '.';
        return start < before && Character.isLowerCase(text.codePointAt(start)) && !secondInitial;
    }
}
