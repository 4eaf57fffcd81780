package longhand.engine.prompt.template;

import java.util.List;
import longhand.engine.prompt.template.Token.Kind;

/// Reads the words between the ends of one tag.
final class WordLexer {

    private static final String[] LONG_OPERATORS = {"==", "!=", "<=", ">=", "//", "**"};
    private static final String SHORT_OPERATORS = "+-*/%~|()[]{}.,:=<>";

    private final String source;
    private final List<Token> tokens;
    private int at;
    private int open;
    private char sign = ' ';

    WordLexer(String source, int at, List<Token> tokens) {
        this.source = source;
        this.at = at;
        this.tokens = tokens;
    }

    /// The sign before the end of the tag: `-`, `+` or a space.
    char sign() {
        return sign;
    }

    /// @return where the source goes on after the end of the tag
    int readUntil(String end) throws TemplateException {
        while (true) {
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
            if (at >= source.length()) {
                throw new TemplateException("a tag does not end");
            }
            if (open == 0 && isEnd(end)) {
                return at;
            }
            readWord();
        }
    }

    private boolean isEnd(String end) {
        char c = source.charAt(at);
        if (source.startsWith(end, at)) {
            at += end.length();
            return true;
        }
        if ((c == '-' || c == '+') && source.startsWith(end, at + 1)) {
            sign = c;
            at += 1 + end.length();
            return true;
        }
        return false;
    }

    private void readWord() throws TemplateException {
        char c = source.charAt(at);
        if (c == '\'' || c == '"') {
            readString(c);
        } else if (c >= '0' && c <= '9') {
            readNumber();
        } else if (Character.isJavaIdentifierStart(c)) {
            int start = at;
            while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
                at++;
            }
            tokens.add(new Token(Kind.NAME, source.substring(start, at)));
        } else {
            readOperator(c);
        }
    }

    private void readOperator(char c) throws TemplateException {
        for (String operator : LONG_OPERATORS) {
            if (source.startsWith(operator, at)) {
                at += operator.length();
                tokens.add(new Token(Kind.OPERATOR, operator));
                return;
            }
        }
        if (SHORT_OPERATORS.indexOf(c) < 0) {
            throw new TemplateException("unexpected character " + Character.getName(source.codePointAt(at)));
        }
        open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        open = Math.max(0, open);
        tokens.add(new Token(Kind.OPERATOR, String.valueOf(c)));
        at++;
    }

    private void readNumber() {
        int start = at;
        skipDigits();
        boolean real = false;
        if (source.startsWith(".", at) && at + 1 < source.length() && Character.isDigit(source.charAt(at + 1))) {
            real = true;
            at++;
            skipDigits();
        }
        int mark = at;
        if (at < source.length() && (source.charAt(at) == 'e' || source.charAt(at) == 'E')) {
            at++;
            if (at < source.length() && (source.charAt(at) == '-' || source.charAt(at) == '+')) {
                at++;
            }
            int digits = at;
            skipDigits();
            real |= at > digits;
            at = at > digits ? at : mark;
        }
        tokens.add(new Token(
                real ? Kind.REAL : Kind.INTEGER, source.substring(start, at).replace("_", "")));
    }

    private void skipDigits() {
        while (at < source.length()
                && (source.charAt(at) >= '0' && source.charAt(at) <= '9' || source.charAt(at) == '_')) {
            at++;
        }
    }

    private void readString(char quote) throws TemplateException {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < source.length() && source.charAt(at) != quote) {
            if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                readEscape(text);
            } else {
                text.append(source.charAt(at++));
            }
        }
        if (at >= source.length()) {
            throw new TemplateException("a string does not end");
        }
        at++;
        tokens.add(new Token(Kind.STRING, text.toString()));
    }

    private void readEscape(StringBuilder text) throws TemplateException {
        char c = source.charAt(at + 1);
        at += 2;
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case '\\', '\'', '"' -> text.append(c);
            case '\n' -> {} // a line that goes on
            case 'x' -> readCode(text, 2);
            case 'u' -> readCode(text, 4);
            case 'U' -> readCode(text, 8);
            default -> text.append('\\').append(c);
        }
    }

    private void readCode(StringBuilder text, int digits) throws TemplateException {
        int code = 0;
        for (int end = at + digits; at < end; at++) {
            int digit = at < source.length() ? Character.digit(source.charAt(at), 16) : -1;
            if (digit < 0 || code > 0x10fff) {
                throw new TemplateException("a string has a broken escape");
            }
            code = code << 4 | digit;
        }
        if (!Character.isValidCodePoint(code)) {
            throw new TemplateException("a string has an escape beyond Unicode");
        }
        text.appendCodePoint(code);
    }
}
