package longhand.engine.prompt.template;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Values as text: as a template prints them, and as a list shows its elements.
final class Show {

    private Show() {}

    /// What `{{ value }}` writes.
    static Text text(Value value, Budget budget) throws TemplateException {
        Text text =
                switch (value) {
                    case Value.Str(Text own) -> own;
                    case Value.Undefined _ -> Text.EMPTY;
                    default -> {
                        Text.TextBuilder out = new Text.TextBuilder();
                        write(value, out, budget);
                        yield out.build();
                    }
                };
        budget.text(text.length());
        return text;
    }

    private static void write(Value value, Text.TextBuilder out, Budget budget) throws TemplateException {
        budget.enter();
        budget.text(out.length() > Budget.MOST_CHARACTERS ? out.length() : 0);
        switch (value) {
            case Value.Undefined _ -> out.add("Undefined");
            case Value.None _ -> out.add("None");
            case Value.Bool(boolean b) -> out.add(b ? "True" : "False");
            case Value.Int(long n) -> out.add(Long.toString(n));
            case Value.Real(double d) -> out.add(real(d));
            case Value.Str(Text text) -> quote(text, out);
            case Value.Items items -> writeAll(items, out, budget);
            case Value.Mapping mapping -> writeAll(mapping, out, budget);
            case Value.Namespace _, Value.Loop _, Value.MacroValue _, Value.Function _ ->
                out.add("<" + kind(value) + ">");
        }
        budget.leave();
    }

    private static void writeAll(Value.Items items, Text.TextBuilder out, Budget budget) throws TemplateException {
        out.add(items.isTuple() ? "(" : "[");
        for (Iterator<Value> i = items.values().iterator(); i.hasNext(); ) {
            write(i.next(), out, budget);
            out.add(i.hasNext() ? ", " : "");
        }
        boolean single = items.isTuple() && items.values().size() == 1;
        out.add(items.isTuple() ? single ? ",)" : ")" : "]");
    }

    private static void writeAll(Value.Mapping mapping, Text.TextBuilder out, Budget budget) throws TemplateException {
        out.add("{");
        for (Iterator<Map.Entry<Value, Value>> i = mapping.entries().entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<Value, Value> entry = i.next();
            write(entry.getKey(), out, budget);
            out.add(": ");
            write(entry.getValue(), out, budget);
            out.add(i.hasNext() ? ", " : "");
        }
        out.add("}");
    }

    /// In single quotes, or in double ones where the text has single ones only.
    private static void quote(Text text, Text.TextBuilder out) {
        String quote = text.contains('\'') && !text.contains('"') ? "\"" : "'";
        out.add(quote);
        out.add(text.map(character -> switch (character) {
            case "\\" -> "\\\\";
            case "\n" -> "\\n";
            case "\r" -> "\\r";
            case "\t" -> "\\t";
            default -> character.equals(quote) ? "\\" + character : character;
        }));
        out.add(quote);
    }

    /// A float as Python prints it: `1.0`, `1e+16`.
    static String real(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        java.math.BigDecimal decimal = new java.math.BigDecimal(Double.toString(value));
        double size = Math.abs(value);
        if (size == 0 || size >= 1e-4 && size < 1e16) {
            String plain = decimal.stripTrailingZeros().toPlainString();
            return plain.contains(".") ? plain : (value == 0 && 1 / value < 0 ? "-" : "") + plain + ".0";
        }
        String digits = decimal.unscaledValue().abs().toString().replaceAll("0+$", "");
        int exponent = decimal.precision() - decimal.scale() - 1;
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + fraction
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }

    /// The kind of a value, for messages.
    static String kind(Value value) {
        return switch (value) {
            case Value.Undefined(String name) -> "'" + name + "', which is not set";
            case Value.None _ -> "none";
            case Value.Bool _ -> "a boolean";
            case Value.Int _, Value.Real _ -> "a number";
            case Value.Str _ -> "a text";
            case Value.Items _ -> "a list";
            case Value.Mapping _ -> "a dictionary";
            case Value.Namespace _ -> "a namespace";
            case Value.Loop _ -> "a loop";
            case Value.MacroValue _ -> "a macro";
            case Value.Function _ -> "a function";
        };
    }

    /// The elements of a value that can be looped over.
    static List<Value> elements(Value value, Budget budget) throws TemplateException {
        return switch (value) {
            case Value.Items items -> items.values();
            case Value.Mapping mapping -> List.copyOf(mapping.entries().keySet());
            case Value.Undefined _ -> List.of();
            case Value.Str(Text text) -> {
                budget.steps(text.length());
                List<Value> characters = new java.util.ArrayList<>(text.length());
                for (int i = 0; i < text.length(); i++) {
                    characters.add(Value.of(text.slice(i, i + 1)));
                }
                yield characters;
            }
            default -> throw new TemplateException("the template loops over " + kind(value));
        };
    }
}
