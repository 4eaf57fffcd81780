package longhand.engine.prompt.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import longhand.engine.prompt.template.Token.Kind;

/// Reads expressions by recursive descent, one method per rank of operators.
final class ExpressionParser {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "//", "%");
    private static final Set<String> NO_ARGUMENT = Set.of("else", "or", "and", "if", "is", "in", "not");

    private final TokenStream in;

    ExpressionParser(TokenStream in) {
        this.in = in;
    }

    /// An expression, or several with commas between them as a tuple.
    Expr tuple() throws TemplateException {
        Expr first = expression();
        if (!in.isOperator(",")) {
            return first;
        }
        List<Expr> elements = new ArrayList<>(List.of(first));
        while (in.takeOperator(",") && !endsTuple()) {
            elements.add(expression());
        }
        return new Expr.ListOf(elements, true);
    }

    private boolean endsTuple() {
        Kind kind = in.peek().kind();
        return kind == Kind.BLOCK_END || kind == Kind.OUTPUT_END || in.isOperator(")");
    }

    Expr expression() throws TemplateException {
        in.enter();
        Expr value = logic(false);
        while (in.takeName("if")) {
            Expr condition = logic(false);
            Optional<Expr> otherwise = in.takeName("else") ? Optional.of(expression()) : Optional.empty();
            value = new Expr.Conditional(value, condition, otherwise);
        }
        in.leave();
        return value;
    }

    /// An expression that ends before `if`, as the list of a loop does.
    Expr withoutCondition() throws TemplateException {
        return logic(false);
    }

    private Expr logic(boolean isAnd) throws TemplateException {
        List<Expr> operands = new ArrayList<>();
        do {
            operands.add(isAnd ? not() : logic(true));
        } while (in.takeName(isAnd ? "and" : "or"));
        return operands.size() == 1 ? operands.getFirst() : new Expr.Logic(isAnd, operands);
    }

    private Expr not() throws TemplateException {
        if (!in.takeName("not")) {
            return comparison();
        }
        in.enter();
        Expr value = new Expr.Not(not());
        in.leave();
        return value;
    }

    private Expr comparison() throws TemplateException {
        Expr first = sum();
        List<String> operators = new ArrayList<>();
        List<Expr> rest = new ArrayList<>();
        while (true) {
            if (in.peek().kind() == Kind.OPERATOR
                    && COMPARISONS.contains(in.peek().text())) {
                operators.add(in.next().text());
            } else if (in.takeName("in")) {
                operators.add("in");
            } else if (in.isName("not") && in.peekSecond().is(Kind.NAME, "in")) {
                in.next();
                in.next();
                operators.add("not in");
            } else {
                return rest.isEmpty() ? first : new Expr.Comparison(first, operators, rest);
            }
            rest.add(sum());
        }
    }

    @FunctionalInterface
    private interface Operand {
        Expr read() throws TemplateException;
    }

    private Expr chain(Set<String> signs, Operand operand) throws TemplateException {
        Expr first = operand.read();
        List<String> operators = new ArrayList<>();
        List<Expr> rest = new ArrayList<>();
        while (in.peek().kind() == Kind.OPERATOR && signs.contains(in.peek().text())) {
            operators.add(in.next().text());
            rest.add(operand.read());
        }
        return rest.isEmpty() ? first : new Expr.Chain(first, operators, rest);
    }

    private Expr sum() throws TemplateException {
        return chain(SUMS, () -> chain(Set.of("~"), this::product));
    }

    private Expr product() throws TemplateException {
        return chain(PRODUCTS, () -> chain(Set.of("**"), this::unary));
    }

    private Expr unary() throws TemplateException {
        return filters(signed());
    }

    private Expr signed() throws TemplateException {
        if (in.isOperator("-") || in.isOperator("+")) {
            boolean negative = in.next().text().equals("-");
            in.enter();
            Expr value = signed();
            in.leave();
            return negative ? new Expr.Negative(value) : value;
        }
        return postfix(primary());
    }

    private Expr filters(Expr first) throws TemplateException {
        Expr value = first;
        int links = 0;
        while (true) {
            if (in.takeOperator("|")) {
                String name = in.expectName();
                value = new Expr.Filtered(value, name, in.isOperator("(") ? arguments() : Expr.Arguments.NONE);
            } else if (in.takeName("is")) {
                value = test(value);
            } else {
                return value;
            }
            checkLinks(++links);
        }
    }

    /// A chain of filters or attributes is a tree as deep as it is long.
    private static void checkLinks(int links) throws TemplateException {
        if (links > Budget.MOST_NESTING) {
            throw new TemplateException("the template is nested more than " + Budget.MOST_NESTING + " deep");
        }
    }

    private Expr test(Expr value) throws TemplateException {
        boolean negated = in.takeName("not");
        String name = in.isOperator("==") || in.isOperator("!=") ? in.next().text() : in.expectName();
        Expr.Arguments arguments = Expr.Arguments.NONE;
        if (in.isOperator("(")) {
            arguments = arguments();
        } else if (takesArgument()) {
            arguments = new Expr.Arguments(List.of(postfix(primary())), List.of(), List.of());
        }
        Expr test = new Expr.Tested(value, name, arguments);
        return negated ? new Expr.Not(test) : test;
    }

    private boolean takesArgument() {
        Token token = in.peek();
        return switch (token.kind()) {
            case STRING, INTEGER, REAL -> true;
            case NAME -> !NO_ARGUMENT.contains(token.text());
            case OPERATOR -> token.text().equals("[") || token.text().equals("{");
            case DATA, BLOCK_BEGIN, BLOCK_END, OUTPUT_BEGIN, OUTPUT_END, END -> false;
        };
    }

    private Expr postfix(Expr first) throws TemplateException {
        Expr value = first;
        int links = 0;
        while (true) {
            if (in.takeOperator(".")) {
                value = in.peek().kind() == Kind.INTEGER
                        ? new Expr.Index(value, integer(in.next().text()))
                        : new Expr.Attribute(value, in.expectName());
            } else if (in.takeOperator("[")) {
                value = subscript(value);
            } else if (in.isOperator("(")) {
                value = new Expr.Call(value, arguments());
            } else {
                return value;
            }
            checkLinks(++links);
        }
    }

    private Expr subscript(Expr of) throws TemplateException {
        Optional<Expr> from = in.isOperator(":") ? Optional.empty() : Optional.of(expression());
        if (from.isPresent() && in.takeOperator("]")) {
            return new Expr.Index(of, from.get());
        }
        in.expectOperator(":");
        Optional<Expr> to = bound();
        Optional<Expr> step = in.takeOperator(":") ? bound() : Optional.empty();
        in.expectOperator("]");
        return new Expr.Slice(of, from, to, step);
    }

    private Optional<Expr> bound() throws TemplateException {
        return in.isOperator(":") || in.isOperator("]") ? Optional.empty() : Optional.of(expression());
    }

    Expr.Arguments arguments() throws TemplateException {
        List<Expr> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Expr> named = new ArrayList<>();
        in.expectOperator("(");
        while (!in.takeOperator(")")) {
            if (in.peek().kind() == Kind.NAME && in.peekSecond().is(Kind.OPERATOR, "=")) {
                names.add(in.next().text());
                in.next();
                named.add(expression());
            } else {
                values.add(expression());
            }
            if (!in.isOperator(")")) {
                in.expectOperator(",");
            }
        }
        return new Expr.Arguments(values, names, named);
    }

    private Expr primary() throws TemplateException {
        Token token = in.next();
        return switch (token.kind()) {
            case STRING -> string(token.text());
            case INTEGER -> integer(token.text());
            case REAL -> new Expr.Constant(new Value.Real(Double.parseDouble(token.text())));
            case NAME -> name(token.text());
            case OPERATOR ->
                switch (token.text()) {
                    case "(" -> parenthesis();
                    case "[" -> new Expr.ListOf(elements("]"), false);
                    case "{" -> dictionary();
                    default ->
                        throw new TemplateException(
                                "the template has '" + token.text() + "' where a value was expected");
                };
            case DATA, BLOCK_BEGIN, BLOCK_END, OUTPUT_BEGIN, OUTPUT_END, END ->
                throw new TemplateException("the template has an expression that does not end");
        };
    }

    /// Strings that stand side by side are one.
    private Expr string(String first) {
        StringBuilder text = new StringBuilder(first);
        while (in.peek().kind() == Kind.STRING) {
            text.append(in.next().text());
        }
        return new Expr.Constant(Value.of(text.toString()));
    }

    private static Expr integer(String digits) throws TemplateException {
        try {
            return new Expr.Constant(Value.of(Long.parseLong(digits)));
        } catch (NumberFormatException tooLarge) {
            throw new TemplateException("the template has a number that is too large", tooLarge);
        }
    }

    private static Expr name(String name) {
        return switch (name) {
            case "true", "True" -> new Expr.Constant(Value.TRUE);
            case "false", "False" -> new Expr.Constant(Value.FALSE);
            case "none", "None" -> new Expr.Constant(Value.NONE);
            default -> new Expr.Name(name);
        };
    }

    private Expr parenthesis() throws TemplateException {
        if (in.takeOperator(")")) {
            return new Expr.ListOf(List.of(), true);
        }
        Expr value = tuple();
        in.expectOperator(")");
        return value;
    }

    private List<Expr> elements(String end) throws TemplateException {
        List<Expr> elements = new ArrayList<>();
        while (!in.takeOperator(end)) {
            elements.add(expression());
            if (!in.isOperator(end)) {
                in.expectOperator(",");
            }
        }
        return elements;
    }

    private Expr dictionary() throws TemplateException {
        List<Expr> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        while (!in.takeOperator("}")) {
            keys.add(expression());
            in.expectOperator(":");
            values.add(expression());
            if (!in.isOperator("}")) {
                in.expectOperator(",");
            }
        }
        return new Expr.DictOf(keys, values);
    }
}
