package longhand.engine.prompt.template;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/// Writes values as JSON, as `json.dumps` of Python does without escaping what is not ASCII.
final class Json {

    private final int indent;
    private final Budget budget;
    private final Text.TextBuilder out = new Text.TextBuilder();

    private Json(int indent, Budget budget) {
        this.indent = indent;
        this.budget = budget;
    }

    /// @param indent spaces per level; negative for all on one line
    static Text write(Value value, int indent, Budget budget) throws TemplateException {
        Json json = new Json(indent, budget);
        json.write(value, 1);
        budget.text(json.out.length());
        return json.out.build();
    }

    private void write(Value value, int level) throws TemplateException {
        budget.enter();
        budget.text(out.length() > Budget.MOST_CHARACTERS ? out.length() : 0);
        switch (value) {
            case Value.None _ -> out.add("null");
            case Value.Bool(boolean b) -> out.add(b ? "true" : "false");
            case Value.Int(long n) -> out.add(Long.toString(n));
            case Value.Real(double d) -> out.add(Show.real(d));
            case Value.Str(Text text) -> quote(text);
            case Value.Items items -> writeItems(items, level);
            case Value.Mapping mapping -> writeMapping(mapping, level);
            case Value.Undefined _, Value.Namespace _, Value.Loop _, Value.MacroValue _, Value.Function _ ->
                throw new TemplateException("the template writes " + Show.kind(value) + " as JSON");
        }
        budget.leave();
    }

    private void writeItems(Value.Items items, int level) throws TemplateException {
        out.add("[");
        for (Iterator<Value> i = items.values().iterator(); i.hasNext(); ) {
            newLine(level);
            write(i.next(), level + 1);
            comma(i.hasNext(), level);
        }
        out.add("]");
    }

    private void writeMapping(Value.Mapping mapping, int level) throws TemplateException {
        out.add("{");
        for (Iterator<Map.Entry<Value, Value>> i = mapping.entries().entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<Value, Value> entry = i.next();
            newLine(level);
            quote(Show.text(entry.getKey(), budget));
            out.add(": ");
            write(entry.getValue(), level + 1);
            comma(i.hasNext(), level);
        }
        out.add("}");
    }

    private void comma(boolean more, int level) {
        if (more) {
            out.add(indent < 0 ? ", " : ",");
        } else {
            newLine(level - 1);
        }
    }

    private void newLine(int level) {
        if (indent >= 0) {
            out.add("\n" + " ".repeat(indent * level));
        }
    }

    private void quote(Text text) {
        out.add("\"");
        out.add(text.map(character -> switch (character) {
            case "\"" -> "\\\"";
            case "\\" -> "\\\\";
            case "\n" -> "\\n";
            case "\r" -> "\\r";
            case "\t" -> "\\t";
            case "\b" -> "\\b";
            case "\f" -> "\\f";
            default ->
                character.charAt(0) < ' '
                        ? String.format(Locale.ROOT, "\\u%04x", (int) character.charAt(0))
                        : character;
        }));
        out.add("\"");
    }
}
