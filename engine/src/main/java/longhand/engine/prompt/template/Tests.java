package longhand.engine.prompt.template;

/// What can stand after `is`.
final class Tests {

    private Tests() {}

    static boolean holds(Value value, Given given) throws TemplateException {
        return switch (given.what()) {
            case "defined" -> !(value instanceof Value.Undefined);
            case "undefined" -> value instanceof Value.Undefined;
            case "none" -> value instanceof Value.None;
            case "string" -> value instanceof Value.Str;
            case "mapping" -> value instanceof Value.Mapping;
            case "number" -> Truth.isNumber(value);
            case "integer" -> value instanceof Value.Int;
            case "float" -> value instanceof Value.Real;
            case "boolean" -> value instanceof Value.Bool;
            case "true" -> value.equals(Value.TRUE);
            case "false" -> value.equals(Value.FALSE);
            case "callable" -> value instanceof Value.MacroValue || value instanceof Value.Function;
            case "iterable" -> isSequence(value) || value instanceof Value.Undefined;
            case "sequence" -> isSequence(value) || value instanceof Value.Undefined;
            case "odd" -> Math.floorMod(given.integer(value), 2) == 1;
            case "even" -> Math.floorMod(given.integer(value), 2) == 0;
            case "divisibleby" -> isDivisible(given.integer(value), given.integer(given.require(0, "num")));
            case "lower" -> given.text(value).equals(given.text(value).lower());
            case "upper" -> given.text(value).equals(given.text(value).upper());
            case "sameas" -> Truth.isSame(value, other(given));
            case "in" -> Truth.contains(other(given), value, given.budget());
            case "eq", "equalto", "==" -> Truth.areEqual(value, other(given), given.budget());
            case "ne", "!=" -> !Truth.areEqual(value, other(given), given.budget());
            case "lt", "lessthan" -> Truth.compare(value, other(given), given.budget()) < 0;
            case "le" -> Truth.compare(value, other(given), given.budget()) <= 0;
            case "gt", "greaterthan" -> Truth.compare(value, other(given), given.budget()) > 0;
            case "ge" -> Truth.compare(value, other(given), given.budget()) >= 0;
            default ->
                throw new TemplateException(
                        "the template uses the test '" + given.what() + "', which is not supported");
        };
    }

    private static Value other(Given given) throws TemplateException {
        return given.require(0, "other");
    }

    private static boolean isDivisible(long value, long by) throws TemplateException {
        if (by == 0) {
            throw new TemplateException("the template divides by zero");
        }
        return value % by == 0;
    }

    private static boolean isSequence(Value value) {
        return value instanceof Value.Items || value instanceof Value.Mapping || value instanceof Value.Str;
    }
}
