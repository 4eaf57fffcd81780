package longhand.app.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a section found.
///
/// @param title   a few words
/// @param method  how it was measured, in a sentence or two
/// @param columns their names
/// @param rows    one value a column: a text, a whole number, or a number with two decimals
public record BenchTable(String title, String method, List<String> columns, List<List<Object>> rows) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public BenchTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row of " + row.size() + " values, not " + columns.size());
            }
        }
    }

    /// Heading, method, table.
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("## " + title + "\n");
        lines.add(method + "\n");
        lines.add(line(columns));
        lines.add(line(columns.stream().map(_ -> "--").toList()));
        for (List<Object> row : rows) {
            lines.add(line(row.stream().map(BenchTable::shown).toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    /// `{"title","method","rows":[{column: value}]}`.
    public ObjectNode json() {
        ObjectNode table = JSON.createObjectNode().put("title", title).put("method", method);
        ArrayNode all = table.putArray("rows");
        for (List<Object> row : rows) {
            ObjectNode values = all.addObject();
            for (int i = 0; i < columns.size(); i++) {
                values.putPOJO(columns.get(i), row.get(i));
            }
        }
        return table;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String shown(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : value.toString();
    }
}
