package longhand.engine.prompt.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns JSON into values of templates.
final class JsonValues {

    private JsonValues() {}

    /// The fields of an object by name; nothing for what is no object.
    static Map<String, Value> variables(JsonNode object) {
        Map<String, Value> variables = new LinkedHashMap<>();
        object.properties().forEach(field -> variables.put(field.getKey(), value(field.getValue())));
        return variables;
    }

    private static Value value(JsonNode json) {
        return switch (json.getNodeType()) {
            case BOOLEAN -> Value.of(json.booleanValue());
            case NUMBER -> json.isIntegralNumber() ? Value.of(json.longValue()) : new Value.Real(json.doubleValue());
            case STRING -> Value.of(json.textValue());
            case ARRAY -> items(json);
            case OBJECT -> mapping(json);
            case NULL, MISSING, BINARY, POJO -> Value.NONE;
        };
    }

    private static Value items(JsonNode array) {
        List<Value> values = new ArrayList<>();
        array.forEach(element -> values.add(value(element)));
        return Value.Items.of(values);
    }

    private static Value mapping(JsonNode object) {
        Map<Value, Value> entries = new LinkedHashMap<>();
        object.properties().forEach(field -> entries.put(Value.of(field.getKey()), value(field.getValue())));
        return new Value.Mapping(entries);
    }
}
