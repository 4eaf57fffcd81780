package longhand.engine.prompt.template;

import java.util.ArrayList;
import java.util.List;

/// The operators between two values.
final class Arithmetic {

    private Arithmetic() {}

    static Value apply(String operator, Value a, Value b, Budget budget) throws TemplateException {
        try {
            return switch (operator) {
                case "~" -> concatenation(Show.text(a, budget), Show.text(b, budget), budget);
                case "+" -> sum(a, b, budget);
                case "*" -> product(a, b, budget);
                case "-", "/", "//", "%", "**" -> number(operator, a, b);
                default -> throw new IllegalArgumentException(operator);
            };
        } catch (ArithmeticException failure) {
            throw new TemplateException("the template divides by zero or makes a number that is too large", failure);
        }
    }

    private static Value concatenation(Text a, Text b, Budget budget) throws TemplateException {
        budget.text((long) a.length() + b.length());
        Text.TextBuilder out = new Text.TextBuilder();
        out.add(a);
        out.add(b);
        return Value.of(out.build());
    }

    private static Value sum(Value a, Value b, Budget budget) throws TemplateException {
        if (a instanceof Value.Str(Text left) && b instanceof Value.Str(Text right)) {
            return concatenation(left, right, budget);
        }
        if (a instanceof Value.Items left && b instanceof Value.Items right && left.isTuple() == right.isTuple()) {
            budget.steps((long) left.values().size() + right.values().size());
            List<Value> all = new ArrayList<>(left.values());
            all.addAll(right.values());
            return new Value.Items(all, left.isTuple());
        }
        return number("+", a, b);
    }

    private static Value product(Value a, Value b, Budget budget) throws TemplateException {
        if (b instanceof Value.Str || b instanceof Value.Items) {
            return a instanceof Value.Int ? product(b, a, budget) : number("*", a, b);
        }
        if (b instanceof Value.Int(long count) && a instanceof Value.Str(Text text)) {
            long times = Math.max(0, count);
            budget.text(text.isEmpty() ? 0 : Math.multiplyExact(text.length(), times));
            Text.TextBuilder out = new Text.TextBuilder();
            for (long i = 0; i < times && !text.isEmpty(); i++) {
                out.add(text);
            }
            return Value.of(out.build());
        }
        if (b instanceof Value.Int(long count) && a instanceof Value.Items items) {
            long times = items.values().isEmpty() ? 0 : Math.max(0, count);
            budget.steps(Math.multiplyExact(items.values().size(), times));
            List<Value> all = new ArrayList<>();
            for (long i = 0; i < times; i++) {
                all.addAll(items.values());
            }
            return new Value.Items(all, items.isTuple());
        }
        return number("*", a, b);
    }

    private static Value number(String operator, Value a, Value b) throws TemplateException {
        if (!Truth.isNumber(a) || !Truth.isNumber(b)) {
            throw new TemplateException("the template computes " + Show.kind(a) + " " + operator + " " + Show.kind(b));
        }
        boolean whole = !(a instanceof Value.Real) && !(b instanceof Value.Real);
        return whole && !operator.equals("/") && !(operator.equals("**") && Truth.real(b) < 0)
                ? integers(operator, (long) Truth.real(a), (long) Truth.real(b), a, b)
                : reals(operator, Truth.real(a), Truth.real(b));
    }

    private static Value integers(String operator, long roundedA, long roundedB, Value a, Value b) {
        long x = a instanceof Value.Int(long n) ? n : roundedA;
        long y = b instanceof Value.Int(long n) ? n : roundedB;
        return Value.of(
                switch (operator) {
                    case "+" -> Math.addExact(x, y);
                    case "-" -> Math.subtractExact(x, y);
                    case "*" -> Math.multiplyExact(x, y);
                    case "//" -> Math.floorDivExact(x, y);
                    case "%" -> Math.floorMod(x, y);
                    case "**" -> power(x, y);
                    default -> throw new IllegalArgumentException(operator);
                });
    }

    private static long power(long base, long exponent) {
        if (base == 0 || base == 1) {
            return exponent == 0 ? 1 : base;
        }
        if (base == -1) {
            return exponent % 2 == 0 ? 1 : -1;
        }
        long result = 1;
        for (long i = 0; i < exponent; i++) {
            result = Math.multiplyExact(result, base); // ends after 63 rounds at most
        }
        return result;
    }

    private static Value reals(String operator, double x, double y) {
        if (y == 0 && (operator.equals("/") || operator.equals("//") || operator.equals("%"))) {
            throw new ArithmeticException("division by zero");
        }
        return new Value.Real(
                switch (operator) {
                    case "+" -> x + y;
                    case "-" -> x - y;
                    case "*" -> x * y;
                    case "/" -> x / y;
                    case "//" -> Math.floor(x / y);
                    case "%" -> x - y * Math.floor(x / y);
                    case "**" -> Math.pow(x, y);
                    default -> throw new IllegalArgumentException(operator);
                });
    }
}
