package longhand.engine.prompt.template;

import java.util.ArrayList;
import java.util.List;

/// Which values count as true, equal, smaller and contained.
final class Truth {

    private Truth() {}

    static boolean isTrue(Value value) {
        return switch (value) {
            case Value.Undefined _, Value.None _ -> false;
            case Value.Bool(boolean b) -> b;
            case Value.Int(long n) -> n != 0;
            case Value.Real(double d) -> d != 0;
            case Value.Str(Text text) -> !text.isEmpty();
            case Value.Items items -> !items.values().isEmpty();
            case Value.Mapping mapping -> !mapping.entries().isEmpty();
            case Value.Namespace _, Value.Loop _, Value.MacroValue _, Value.Function _ -> true;
        };
    }

    static boolean isNumber(Value value) {
        return value instanceof Value.Int || value instanceof Value.Real || value instanceof Value.Bool;
    }

    static double real(Value value) {
        return switch (value) {
            case Value.Real(double d) -> d;
            case Value.Int(long n) -> n;
            case Value.Bool(boolean b) -> b ? 1 : 0;
            default -> throw new IllegalArgumentException("no number: " + value);
        };
    }

    static boolean areEqual(Value a, Value b, Budget budget) throws TemplateException {
        budget.step();
        if (isNumber(a) && isNumber(b)) {
            return real(a) == real(b);
        }
        if (a instanceof Value.Items(List<Value> left, boolean leftTuple)
                && b instanceof Value.Items(List<Value> right, boolean rightTuple)) {
            return leftTuple == rightTuple && areEqual(left, right, budget);
        }
        if (a instanceof Value.Mapping left && b instanceof Value.Mapping right) {
            return left.entries().keySet().equals(right.entries().keySet())
                    && areEqual(valuesOf(left, left), valuesOf(right, left), budget);
        }
        return a instanceof Value.Undefined && b instanceof Value.Undefined || isSame(a, b);
    }

    /// Scalars by value, everything else by identity: `equals` of a list knows no budget.
    static boolean isSame(Value a, Value b) {
        return a == b || isKey(a) && a.equals(b);
    }

    /// Whether a value can be the key of a dictionary.
    private static boolean isKey(Value value) {
        return isNumber(value) || value instanceof Value.Str || value instanceof Value.None;
    }

    static Value key(Value value) throws TemplateException {
        if (isKey(value)) {
            return value;
        }
        throw new TemplateException("the template uses " + Show.kind(value) + " as a key");
    }

    private static boolean areEqual(List<Value> left, List<Value> right, Budget budget) throws TemplateException {
        if (left.size() != right.size()) {
            return false;
        }
        budget.enter();
        boolean equal = true;
        for (int i = 0; i < left.size() && equal; i++) {
            equal = areEqual(left.get(i), right.get(i), budget);
        }
        budget.leave();
        return equal;
    }

    private static List<Value> valuesOf(Value.Mapping mapping, Value.Mapping order) {
        List<Value> values = new ArrayList<>();
        for (Value key : order.entries().keySet()) {
            Value value = mapping.entries().get(key);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /// Negative, zero or positive, as `Comparable` has it.
    static int compare(Value a, Value b, Budget budget) throws TemplateException {
        budget.step();
        if (isNumber(a) && isNumber(b)) {
            return Double.compare(real(a), real(b));
        }
        if (a instanceof Value.Str(Text left) && b instanceof Value.Str(Text right)) {
            budget.steps(Math.min(left.length(), right.length()) / 16);
            return left.compareTo(right);
        }
        if (a instanceof Value.Items left && b instanceof Value.Items right) {
            budget.enter();
            int common = Math.min(left.values().size(), right.values().size());
            for (int i = 0; i < common; i++) {
                int order = compare(left.values().get(i), right.values().get(i), budget);
                if (order != 0) {
                    budget.leave();
                    return order;
                }
            }
            budget.leave();
            return Integer.compare(left.values().size(), right.values().size());
        }
        throw new TemplateException("the template compares " + Show.kind(a) + " with " + Show.kind(b));
    }

    static boolean contains(Value container, Value wanted, Budget budget) throws TemplateException {
        return switch (container) {
            case Value.Str(Text text)
            when wanted instanceof Value.Str(Text part) -> {
                budget.search(text.length(), part.length());
                yield text.indexOf(part, 0) >= 0;
            }
            case Value.Items items -> {
                for (Value element : items.values()) {
                    if (areEqual(element, wanted, budget)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Value.Mapping mapping -> isKey(wanted) && mapping.entries().containsKey(wanted);
            case Value.Undefined _ -> false;
            default -> throw new TemplateException("the template looks for something in " + Show.kind(container));
        };
    }
}
