package longhand.engine.prompt.template;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.prompt.template.Token.Kind;

/// Takes a template apart into text and tags, and settles the white space between them: a line end
/// after a tag is dropped, so is the indent before one, and `-` and `+` at a tag's ends rule that.
final class Lexer {

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    /// Whether the text that follows begins a line.
    private boolean atLineStart = true;
    private boolean stripNext;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) throws TemplateException {
        String unix = source.replace("\r\n", "\n").replace('\r', '\n');
        Lexer lexer = new Lexer(unix.endsWith("\n") ? unix.substring(0, unix.length() - 1) : unix);
        lexer.run();
        return lexer.tokens;
    }

    private void run() throws TemplateException {
        while (at < source.length()) {
            int tag = nextTag();
            addData(tag);
            if (tag < source.length()) {
                at = tag;
                readTag();
            }
        }
        tokens.add(new Token(Kind.END, ""));
    }

    private int nextTag() {
        for (int i = at; i + 1 < source.length(); i++) {
            if (source.charAt(i) == '{' && "%{#".indexOf(source.charAt(i + 1)) >= 0) {
                return i;
            }
        }
        return source.length();
    }

    /// Adds the text up to the tag, less the white space that the tags on both sides take away.
    private void addData(int tag) {
        String data = source.substring(at, tag);
        if (stripNext) {
            String stripped = data.stripLeading();
            atLineStart = atLineStart && stripped.equals(data);
            data = stripped;
        }
        if (tag < source.length()) {
            data = withoutEnd(data, source.charAt(tag + 1), tag + 2 < source.length() ? source.charAt(tag + 2) : ' ');
        }
        if (!data.isEmpty()) {
            tokens.add(new Token(Kind.DATA, data));
        }
        at = tag;
    }

    private String withoutEnd(String data, char tag, char sign) {
        if (sign == '-') {
            return data.stripTrailing();
        }
        int line = data.lastIndexOf('\n') + 1;
        boolean onlyIndent = data.substring(line).isBlank() && (line > 0 || atLineStart);
        return tag != '{' && sign != '+' && onlyIndent ? data.substring(0, line) : data;
    }

    private void readTag() throws TemplateException {
        char tag = source.charAt(at + 1);
        at += 2;
        if (tag == '#') {
            int end = source.indexOf("#}", at);
            if (end < 0) {
                throw new TemplateException("a comment does not end");
            }
            boolean strip = source.charAt(end - 1) == '-' && end > at;
            at = end + 2;
            afterTag(strip, !(source.charAt(end - 1) == '+' && end > at));
            return;
        }
        skipSign();
        if (tag == '%' && isWord("raw")) {
            readRaw();
            return;
        }
        tokens.add(new Token(tag == '%' ? Kind.BLOCK_BEGIN : Kind.OUTPUT_BEGIN, ""));
        String end = tag == '%' ? "%}" : "}}";
        WordLexer words = new WordLexer(source, at, tokens);
        at = words.readUntil(end);
        tokens.add(new Token(tag == '%' ? Kind.BLOCK_END : Kind.OUTPUT_END, ""));
        afterTag(words.sign() == '-', tag == '%' && words.sign() != '+');
    }

    private void skipSign() {
        if (at < source.length() && (source.charAt(at) == '-' || source.charAt(at) == '+')) {
            at++;
        }
    }

    private void afterTag(boolean strip, boolean dropLineEnd) {
        stripNext = strip;
        atLineStart = false;
        if (!strip && dropLineEnd && source.startsWith("\n", at)) {
            at++;
            atLineStart = true;
        }
    }

    private boolean isWord(String word) {
        int start = at;
        while (start < source.length() && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        int end = start + word.length();
        return source.startsWith(word, start)
                && end < source.length()
                && !Character.isJavaIdentifierPart(source.charAt(end));
    }

    private void readRaw() throws TemplateException {
        at = closing(at);
        int begin = at;
        boolean stripStart = source.charAt(begin - 3) == '-';
        int end = source.indexOf("{%", begin);
        while (end >= 0) {
            at = end + 2;
            skipSign();
            if (isWord("endraw")) {
                String raw = source.substring(begin, end);
                raw = stripStart ? raw.stripLeading() : raw;
                tokens.add(new Token(Kind.DATA, source.charAt(end + 2) == '-' ? raw.stripTrailing() : raw));
                at = closing(at);
                afterTag(source.charAt(at - 3) == '-', source.charAt(at - 3) != '+');
                return;
            }
            end = source.indexOf("{%", end + 2);
        }
        throw new TemplateException("raw does not end");
    }

    private int closing(int from) throws TemplateException {
        int end = source.indexOf("%}", from);
        if (end < 0) {
            throw new TemplateException("a tag does not end");
        }
        return end + 2;
    }
}
