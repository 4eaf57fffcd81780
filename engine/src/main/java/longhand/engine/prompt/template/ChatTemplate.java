package longhand.engine.prompt.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.tokenizer.TextPart;

/// The chat template of a model file, read and ready to render. Immutable, thread-safe.
///
/// Rendering takes at most a million steps, 64 levels of nesting and a million characters; what wants
/// more is refused. Lengths and slices count code points.
public final class ChatTemplate {

    private static final int MOST_SOURCE = 1 << 20;

    private final List<Node> nodes;

    private ChatTemplate(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /// @throws TemplateException if the source is no template, or uses what is not supported
    public static ChatTemplate parse(String source) throws TemplateException {
        if (source.length() > MOST_SOURCE) {
            throw new TemplateException("the template has more than " + MOST_SOURCE + " characters");
        }
        return new ChatTemplate(TemplateParser.parse(source));
    }

    /// Renders for a conversation.
    ///
    /// @return the parts in order: what the writer wrote as text, what the template wrote as markup
    public List<TextPart> render(Conversation conversation) throws TemplateException {
        return parts(render(conversation.variables(), conversation.now()));
    }

    /// Renders for inspection, with whatever variables: nothing in them counts as the writer's.
    ///
    /// @param variables a JSON object: what the template finds besides its functions
    public String render(JsonNode variables, LocalDateTime now) throws TemplateException {
        return render(JsonValues.variables(variables), now).toString();
    }

    /// @param variables what the template finds besides its functions
    Text render(Map<String, Value> variables, LocalDateTime now) throws TemplateException {
        Map<String, Value> all = new HashMap<>(Functions.all());
        all.putAll(variables);
        return Renderer.render(nodes, Scope.of(all), now);
    }

    private static List<TextPart> parts(Text text) {
        List<TextPart> parts = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || text.isWritten(at) != text.isWritten(from)) {
                parts.add(new TextPart(text.slice(from, at).toString(), !text.isWritten(from)));
                from = at;
            }
        }
        return parts;
    }
}
