package longhand.engine.prompt.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import longhand.engine.prompt.template.Token.Kind;

/// Reads the statements of a template.
final class TemplateParser {

    private final TokenStream in;
    private final ExpressionParser expressions;
    private int loops;

    private TemplateParser(TokenStream in) {
        this.in = in;
        this.expressions = new ExpressionParser(in);
    }

    static List<Node> parse(String source) throws TemplateException {
        TemplateParser parser = new TemplateParser(new TokenStream(Lexer.tokens(source)));
        List<Node> nodes = parser.nodesUntil(Set.of());
        parser.in.expect(Kind.END, "the end");
        return nodes;
    }

    /// Reads up to a tag that begins with one of `ends`, whose first word is taken too.
    private List<Node> nodesUntil(Set<String> ends) throws TemplateException {
        in.enter();
        List<Node> nodes = new ArrayList<>();
        while (in.peek().kind() != Kind.END && !isEnd(ends)) {
            readNode(nodes);
        }
        in.leave();
        return nodes;
    }

    private boolean isEnd(Set<String> ends) {
        return in.peek().kind() == Kind.BLOCK_BEGIN
                && in.peekSecond().kind() == Kind.NAME
                && ends.contains(in.peekSecond().text());
    }

    private void readNode(List<Node> nodes) throws TemplateException {
        Token token = in.next();
        switch (token.kind()) {
            case DATA -> nodes.add(new Node.Data(Text.of(token.text())));
            case OUTPUT_BEGIN -> {
                nodes.add(new Node.Output(expressions.tuple()));
                in.expect(Kind.OUTPUT_END, "'}}'");
            }
            case BLOCK_BEGIN -> readStatement(nodes);
            case BLOCK_END, OUTPUT_END, NAME, STRING, INTEGER, REAL, OPERATOR, END ->
                throw new TemplateException("the template has '" + token.text() + "' outside of a tag");
        }
    }

    private void readStatement(List<Node> nodes) throws TemplateException {
        String word = in.expectName();
        switch (word) {
            case "if" -> nodes.add(readIf());
            case "for" -> nodes.add(readFor());
            case "set" -> nodes.add(readSet());
            case "macro" -> nodes.add(readMacro());
            case "break" -> nodes.add(inLoop(new Node.Break()));
            case "continue" -> nodes.add(inLoop(new Node.Continue()));
            case "generation" -> { // marks what is learned from; nothing to do when writing
                endTag();
                nodes.addAll(nodesUntil(Set.of("endgeneration")));
                closeTag("endgeneration");
            }
            default -> throw new TemplateException("the template uses '" + word + "', which is not supported");
        }
    }

    private Node inLoop(Node node) throws TemplateException {
        if (loops == 0) {
            throw new TemplateException("break or continue stands outside of a loop");
        }
        endTag();
        return node;
    }

    private void endTag() throws TemplateException {
        in.expect(Kind.BLOCK_END, "'%}'");
    }

    private void closeTag(String word) throws TemplateException {
        in.expect(Kind.BLOCK_BEGIN, "'{% " + word + "'");
        in.expectName(word);
        endTag();
    }

    private Node readIf() throws TemplateException {
        List<Expr> conditions = new ArrayList<>();
        List<List<Node>> branches = new ArrayList<>();
        List<Node> otherwise = List.of();
        String word = "elif";
        while (!word.equals("endif")) {
            if (word.equals("elif")) {
                conditions.add(expressions.tuple());
                endTag();
                branches.add(nodesUntil(Set.of("elif", "else", "endif")));
            } else {
                endTag();
                otherwise = nodesUntil(Set.of("endif"));
            }
            in.expect(Kind.BLOCK_BEGIN, "'{% endif'");
            word = in.expectName();
        }
        endTag();
        return new Node.If(conditions, branches, otherwise);
    }

    private Node readFor() throws TemplateException {
        List<String> names = names();
        in.expectName("in");
        Expr over = expressions.withoutCondition();
        Optional<Expr> filter = in.takeName("if") ? Optional.of(expressions.expression()) : Optional.empty();
        endTag();
        loops++;
        List<Node> body = nodesUntil(Set.of("else", "endfor"));
        loops--;
        List<Node> otherwise = List.of();
        if (in.peekSecond().is(Kind.NAME, "else")) {
            closeTag("else");
            otherwise = nodesUntil(Set.of("endfor"));
        }
        closeTag("endfor");
        return new Node.For(names, over, filter, body, otherwise);
    }

    private List<String> names() throws TemplateException {
        List<String> names = new ArrayList<>();
        boolean bracket = in.takeOperator("(");
        do {
            names.add(in.expectName());
        } while (in.takeOperator(","));
        if (bracket) {
            in.expectOperator(")");
        }
        return names;
    }

    private Node readSet() throws TemplateException {
        List<String> names = names();
        if (names.size() == 1 && in.takeOperator(".")) {
            String entry = in.expectName();
            in.expectOperator("=");
            return closed(new Node.SetEntry(names.getFirst(), entry, expressions.tuple()));
        }
        if (in.takeOperator("=")) {
            return closed(new Node.Set(names, expressions.tuple()));
        }
        endTag();
        List<Node> body = nodesUntil(Set.of("endset"));
        closeTag("endset");
        return new Node.SetBlock(names.getFirst(), body);
    }

    private Node closed(Node node) throws TemplateException {
        endTag();
        return node;
    }

    private Node readMacro() throws TemplateException {
        String name = in.expectName();
        List<String> parameters = new ArrayList<>();
        List<Expr> defaults = new ArrayList<>();
        in.expectOperator("(");
        while (!in.takeOperator(")")) {
            parameters.add(in.expectName());
            if (in.takeOperator("=")) {
                defaults.add(expressions.expression());
            } else if (!defaults.isEmpty()) {
                throw in.unexpected("a default");
            }
            if (!in.isOperator(")")) {
                in.expectOperator(",");
            }
        }
        endTag();
        int outerLoops = loops;
        loops = 0;
        List<Node> body = nodesUntil(Set.of("endmacro"));
        loops = outerLoops;
        closeTag("endmacro");
        return new Node.Macro(name, parameters, defaults, body);
    }
}
