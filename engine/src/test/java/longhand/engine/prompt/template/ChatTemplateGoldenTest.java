package longhand.engine.prompt.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import longhand.engine.testing.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What jinja2 renders, character by character, and what it refuses.
class ChatTemplateGoldenTest {

    @TestFactory
    Stream<DynamicTest> rendersAsTheReference() {
        return Golden.cases("templates/cases.jsonl").stream()
                .map(one -> dynamicTest(one.get("id").textValue(), () -> check(one)));
    }

    private static void check(JsonNode one) throws TemplateException {
        ChatTemplate template = ChatTemplate.parse(
                Golden.text("templates/" + one.get("template").textValue()));
        LocalDateTime now = LocalDateTime.parse(one.get("now").textValue().replace(' ', 'T'));
        if (one.has("error")) {
            TemplateException refusal =
                    assertThrows(TemplateException.class, () -> template.render(variables(one), now));
            assertEquals(one.get("error").textValue(), refusal.getMessage());
        } else {
            assertEquals(
                    one.get("rendered").textValue(),
                    template.render(variables(one), now).toString());
        }
    }

    private static Map<String, Value> variables(JsonNode one) {
        Map<String, Value> variables = new LinkedHashMap<>();
        one.get("variables").properties().forEach(entry -> variables.put(entry.getKey(), value(entry.getValue())));
        variables.put("messages", value(one.get("messages")));
        variables.put("add_generation_prompt", value(one.get("addGenerationPrompt")));
        variables.put("bos_token", value(one.get("bosToken")));
        variables.put("eos_token", value(one.get("eosToken")));
        return variables;
    }

    private static Value value(JsonNode json) {
        return switch (json.getNodeType()) {
            case BOOLEAN -> Value.of(json.booleanValue());
            case NUMBER -> json.isIntegralNumber() ? Value.of(json.longValue()) : new Value.Real(json.doubleValue());
            case STRING -> Value.of(json.textValue());
            case ARRAY -> {
                List<Value> values = new ArrayList<>();
                json.forEach(element -> values.add(value(element)));
                yield Value.Items.of(values);
            }
            case OBJECT -> {
                Map<Value, Value> entries = new LinkedHashMap<>();
                json.properties().forEach(entry -> entries.put(Value.of(entry.getKey()), value(entry.getValue())));
                yield new Value.Mapping(entries);
            }
            default -> Value.NONE;
        };
    }
}
