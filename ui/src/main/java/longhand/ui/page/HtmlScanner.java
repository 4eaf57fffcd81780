package longhand.ui.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Parts HTML into text and tags, front to back. The time it takes grows with the length of the text and
/// with nothing in it: what looks like a tag and is none ends at the next `>`. Confined to one thread.
final class HtmlScanner {

    /// More than any word processor writes into one tag.
    private static final int MOST_ATTRIBUTES = 1_000;

    /// @param attributes as they stand there
    /// @param opens      not `</...>`
    /// @param closed     `<.../>`
    record Tag(String name, String attributes, boolean opens, boolean closed) {}

    private final String html;
    /// Behind these nothing of the kind comes, so nobody looks for it twice.
    private final int lastComment;
    private final int lastQuote;
    private final int lastApostrophe;
    private int nextEnd = -1;
    private int at;
    private int textFrom;
    private int textTo;

    HtmlScanner(String html) {
        this.html = html;
        lastComment = html.lastIndexOf("-->");
        lastQuote = html.lastIndexOf('"');
        lastApostrophe = html.lastIndexOf('\'');
    }

    /// The next tag, after the text of [#text]; null at the end.
    @Nullable
    Tag next() {
        textFrom = at;
        while (true) {
            int start = html.indexOf('<', at);
            if (start < 0 || !findEnd(start)) {
                textTo = html.length();
                at = textTo;
                return null;
            }
            char second = html.charAt(start + 1);
            if (second == '!' || second == '?') {
                textTo = start;
                at = behindComment(start);
                return new Tag("", "", true, true);
            }
            int name = second == '/' ? start + 2 : start + 1;
            int behind = behindName(name);
            if (behind > name && endsName(html.charAt(behind))) {
                textTo = start;
                return tag(name, behind);
            }
            at = start + 1;
        }
    }

    /// What stood before the tag that [#next] gave.
    String text() {
        return html.substring(textFrom, textTo);
    }

    /// The next `>` at or behind a place.
    private boolean findEnd(int from) {
        if (nextEnd < from) {
            nextEnd = html.indexOf('>', from);
        }
        return nextEnd >= 0;
    }

    private int behindComment(int start) {
        boolean comment = html.startsWith("<!--", start) && start + 4 <= lastComment;
        return comment ? html.indexOf("-->", start + 4) + 3 : nextEnd + 1;
    }

    /// Never behind the next `>`. A name begins with a letter.
    private int behindName(int name) {
        int behind = name;
        while (behind < nextEnd && (behind == name ? isLetter(html.charAt(name)) : isOfName(html.charAt(behind)))) {
            behind++;
        }
        return behind;
    }

    private Tag tag(int name, int afterName) {
        int close = close(afterName, nextEnd);
        at = close + 1;
        boolean closed = html.charAt(close - 1) == '/';
        return new Tag(
                html.substring(name, afterName).toLowerCase(Locale.ROOT),
                html.substring(afterName, closed ? close - 1 : close),
                html.charAt(name - 1) != '/',
                closed);
    }

    /// The `>` of a tag: not one that stands in a quoted value.
    ///
    /// @param end where the tag ends if its attributes make no sense
    private int close(int from, int end) {
        int i = from;
        for (int attributes = 0; attributes < MOST_ATTRIBUTES && i < html.length(); attributes++) {
            i = skip(i);
            char c = i < html.length() ? html.charAt(i) : '>';
            if (c == '>') {
                return i < html.length() ? i : end;
            }
            if (i >= (c == '"' ? lastQuote : lastApostrophe)) {
                return end; // a quote without its partner
            }
            i = html.indexOf(c, i + 1) + 1;
        }
        return end;
    }

    /// Up to a quote that begins a value, or the end of the tag.
    private int skip(int from) {
        int i = from;
        while (i < html.length() && html.charAt(i) != '>' && !beginsValue(i)) {
            i++;
        }
        return i;
    }

    private boolean beginsValue(int i) {
        char c = html.charAt(i);
        if (c != '"' && c != '\'') {
            return false;
        }
        int before = i - 1;
        while (Character.isWhitespace(html.charAt(before))) {
            before--;
        }
        return html.charAt(before) == '=';
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || Character.isWhitespace(c);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isOfName(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '_' || c == ':' || c == '.' || c == '-';
    }
}
