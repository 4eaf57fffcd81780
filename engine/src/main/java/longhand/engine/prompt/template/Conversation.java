package longhand.engine.prompt.template;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.api.Prompt;

/// What a chat template is rendered for.
///
/// @param messages  oldest first; their content counts as the writer's
/// @param bos       the spelling of BOS, empty if there is none
/// @param eos       the spelling of EOS, empty if there is none
/// @param now       the time for templates that tell it
/// @param mayAnswer whether the head of an answer is added for the model to go on
public record Conversation(
        List<Prompt.Message> messages, String bos, String eos, LocalDateTime now, boolean mayAnswer) {

    public Conversation {
        messages = List.copyOf(messages);
    }

    /// A role is a word of the program; one that is none could smuggle in control tokens.
    private static Value role(String role) {
        return role.matches("[a-z]+") ? Value.of(role) : Value.of(Text.written(role));
    }

    Map<String, Value> variables() {
        List<Value> all = new ArrayList<>();
        for (Prompt.Message message : messages) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            entries.put(Value.of("role"), role(message.role()));
            entries.put(Value.of("content"), Value.of(Text.written(message.content())));
            all.add(new Value.Mapping(entries));
        }
        Map<String, Value> variables = new HashMap<>();
        variables.put("messages", Value.Items.of(all));
        variables.put("bos_token", Value.of(bos));
        variables.put("eos_token", Value.of(eos));
        variables.put("add_generation_prompt", Value.of(mayAnswer));
        return variables;
    }
}
