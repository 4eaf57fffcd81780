package longhand.engine.prompt.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can stand after `|`, but for the filters that call others: see [ListFilters].
final class Filters {

    private Filters() {}

    static Value apply(Value value, Given given) throws TemplateException {
        return switch (given.what()) {
            case "trim" -> trim(value, given);
            case "upper" -> Value.of(text(value, given).upper());
            case "lower" -> Value.of(text(value, given).lower());
            case "title" -> Value.of(Texts.title(text(value, given), c -> "-({[<".indexOf(c) < 0 && !Text.isSpace(c)));
            case "capitalize" -> Value.of(Texts.capitalize(text(value, given)));
            case "replace" -> Value.of(Texts.replace(text(value, given), given));
            case "e", "escape" -> Value.of(Texts.escape(text(value, given)));
            case "safe", "string" -> Value.of(text(value, given));
            case "indent" -> Value.of(Texts.indent(text(value, given), given));
            case "tojson" ->
                Value.of(Json.write(value, Math.clamp(given.integer(0, "indent", -1), -1, 16), given.budget()));
            case "length", "count" -> length(value, given);
            case "default", "d" -> otherwise(value, given);
            case "int" -> toInt(value, given);
            case "float" -> toFloat(value, given);
            case "abs" -> abs(value, given);
            case "round" -> round(value, given);
            case "items" -> value instanceof Value.Mapping mapping ? Methods.pairs(mapping) : Value.Items.of(List.of());
            case "list" -> Value.Items.of(Show.elements(value, given.budget()));
            case "first" -> edge(value, given, true);
            case "last" -> edge(value, given, false);
            case "reverse" -> reverse(value, given);
            case "join" -> Value.of(join(value, given));
            default -> ListFilters.apply(value, given);
        };
    }

    private static Text text(Value value, Given given) throws TemplateException {
        return Show.text(value, given.budget());
    }

    private static Value trim(Value value, Given given) throws TemplateException {
        Text text = text(value, given);
        if (given.values().isEmpty()) {
            return Value.of(text.strip());
        }
        Text characters = given.text(0, "chars");
        given.budget().search(text.length(), characters.length());
        return Value.of(text.strip(characters::contains, true, true));
    }

    private static Value length(Value value, Given given) throws TemplateException {
        return switch (value) {
            case Value.Str(Text text) -> Value.of(text.length());
            case Value.Items items -> Value.of(items.values().size());
            case Value.Mapping mapping -> Value.of(mapping.entries().size());
            case Value.Undefined _ -> Value.of(0);
            default -> throw given.wrong(value, "something with a length");
        };
    }

    private static Value otherwise(Value value, Given given) {
        boolean missing = value instanceof Value.Undefined || given.flag(1, "boolean") && !Truth.isTrue(value);
        return missing ? given.get(0, "default_value").orElse(Value.of("")) : value;
    }

    private static Value toInt(Value value, Given given) throws TemplateException {
        Value otherwise = given.get(0, "default").orElse(Value.of(0));
        return switch (value) {
            case Value.Int _ -> value;
            case Value.Bool(boolean b) -> Value.of(b ? 1 : 0);
            case Value.Real(double d) -> Value.of((long) d);
            case Value.Str(Text text) ->
                parse(text).map(number -> Value.of(number.longValue())).orElse(otherwise);
            default -> otherwise;
        };
    }

    private static Value toFloat(Value value, Given given) throws TemplateException {
        Value otherwise = given.get(0, "default").orElse(new Value.Real(0));
        return switch (value) {
            case Value.Int _, Value.Bool _, Value.Real _ -> new Value.Real(Truth.real(value));
            case Value.Str(Text text) ->
                parse(text)
                        .<Value>map(number -> new Value.Real(number.doubleValue()))
                        .orElse(otherwise);
            default -> otherwise;
        };
    }

    private static Optional<BigDecimal> parse(Text text) {
        String digits = text.strip().toString();
        if (!digits.matches("[+-]?[0-9]{1,18}(\\.[0-9]{0,18})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits));
    }

    private static Value abs(Value value, Given given) throws TemplateException {
        return switch (value) {
            case Value.Int(long n) when n != Long.MIN_VALUE -> Value.of(Math.abs(n));
            case Value.Real(double d) -> new Value.Real(Math.abs(d));
            default -> throw given.wrong(value, "a number");
        };
    }

    private static Value round(Value value, Given given) throws TemplateException {
        if (!Truth.isNumber(value)) {
            throw given.wrong(value, "a number");
        }
        int digits = Math.clamp(given.integer(0, "precision", 0), -18, 18);
        String method =
                given.get(1, "method").isPresent() ? given.text(1, "method").toString() : "common";
        RoundingMode mode =
                switch (method) {
                    case "ceil" -> RoundingMode.CEILING;
                    case "floor" -> RoundingMode.FLOOR;
                    default -> RoundingMode.HALF_EVEN;
                };
        double number = Truth.real(value);
        return Double.isFinite(number)
                ? new Value.Real(new BigDecimal(number).setScale(digits, mode).doubleValue())
                : value;
    }

    private static Value edge(Value value, Given given, boolean first) throws TemplateException {
        List<Value> all = Show.elements(value, given.budget());
        return all.isEmpty()
                ? new Value.Undefined("the " + given.what() + " of nothing")
                : first ? all.getFirst() : all.getLast();
    }

    private static Value reverse(Value value, Given given) throws TemplateException {
        if (value instanceof Value.Str(Text text)) {
            return Value.of(text.isEmpty() ? text : text.pick(text.length() - 1, -1, text.length()));
        }
        List<Value> all = new ArrayList<>(Show.elements(value, given.budget()));
        Collections.reverse(all);
        return Value.Items.of(all);
    }

    private static Text join(Value value, Given given) throws TemplateException {
        List<Value> values = Show.elements(value, given.budget());
        Optional<Value> attribute = given.get(1, "attribute");
        if (attribute.isPresent()) {
            values = ListFilters.attributes(values, attribute.get(), given);
        }
        Optional<Value> separator = given.get(0, "d");
        return Texts.join(values, separator.isPresent() ? text(separator.get(), given) : Text.EMPTY, given);
    }

    /// Arguments for a filter or test that another filter calls.
    static Given inner(Given given, int skip) throws TemplateException {
        String name = given.text(given.values().get(skip - 1)).toString();
        return new Given(name, given.values().subList(skip, given.values().size()), Map.of(), given.budget());
    }
}
