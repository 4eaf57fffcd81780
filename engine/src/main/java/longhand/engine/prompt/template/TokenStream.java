package longhand.engine.prompt.template;

import java.util.List;
import longhand.engine.prompt.template.Token.Kind;

/// The tokens of a template, one after the other. Confined to one parse.
final class TokenStream {

    private final List<Token> tokens;
    private int at;
    private int nesting;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        return at < tokens.size() - 1 ? tokens.get(at++) : tokens.get(at);
    }

    boolean isOperator(String text) {
        return peek().is(Kind.OPERATOR, text);
    }

    boolean isName(String text) {
        return peek().is(Kind.NAME, text);
    }

    boolean takeOperator(String text) {
        return take(isOperator(text));
    }

    boolean takeName(String text) {
        return take(isName(text));
    }

    private boolean take(boolean wanted) {
        if (wanted) {
            at++;
        }
        return wanted;
    }

    void expectOperator(String text) throws TemplateException {
        if (!takeOperator(text)) {
            throw unexpected("'" + text + "'");
        }
    }

    void expectName(String text) throws TemplateException {
        if (!takeName(text)) {
            throw unexpected("'" + text + "'");
        }
    }

    String expectName() throws TemplateException {
        return expect(Kind.NAME, "a name").text();
    }

    Token expect(Kind kind, String what) throws TemplateException {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        return next();
    }

    TemplateException unexpected(String wanted) {
        Token token = peek();
        String found = token.text().isEmpty() ? token.kind().toString() : "'" + token.text() + "'";
        return new TemplateException("the template has " + shortened(found) + " where " + wanted + " was expected");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    void enter() throws TemplateException {
        if (++nesting > Budget.MOST_NESTING) {
            throw new TemplateException("the template is nested more than " + Budget.MOST_NESTING + " deep");
        }
    }

    void leave() {
        nesting--;
    }
}
