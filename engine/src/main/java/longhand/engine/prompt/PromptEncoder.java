package longhand.engine.prompt;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.Prompt;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.prompt.template.ChatTemplate;
import longhand.engine.prompt.template.Conversation;
import longhand.engine.prompt.template.TemplateException;
import longhand.engine.tokenizer.Tokenizer;

/// Turns prompts into the token ids of one model. Thread-safe.
///
/// The chat template is read when the first instruction comes: a continuation needs none, and must
/// not fail or wait because of it.
public final class PromptEncoder {

    private static final String TEMPLATE = "tokenizer.chat_template";

    private final Tokenizer tokenizer;
    private final Optional<String> source;

    /// @param source of the chat template, if the model has one
    public PromptEncoder(Tokenizer tokenizer, Optional<String> source) {
        this.tokenizer = tokenizer;
        this.source = source;
    }

    public static PromptEncoder of(GgufFile file, Tokenizer tokenizer) throws BadModelException {
        return new PromptEncoder(tokenizer, file.metadata().optionalString(TEMPLATE));
    }

    /// Whether instructions can be encoded at all.
    public boolean hasTemplate() {
        return source.isPresent();
    }

    /// The parts of a prompt.
    ///
    /// @param now for templates that tell the date
    /// @throws EngineException with [EngineError.TemplateFailure] if there is no template, or it refuses
    public PromptParts parts(Prompt prompt, LocalDateTime now) throws EngineException {
        return switch (prompt) {
            case Prompt.Continuation(String before) -> PromptParts.text(before);
            case Prompt.Guided guided -> PromptParts.text(guided.before());
            case Prompt.Instruction instruction -> rendered(instruction, now);
        };
    }

    /// The token ids of a prompt.
    public int[] encode(Prompt prompt, LocalDateTime now) throws EngineException {
        return parts(prompt, now).encode(tokenizer);
    }

    private PromptParts rendered(Prompt.Instruction instruction, LocalDateTime now) throws EngineException {
        if (source.isEmpty()) {
            throw new EngineException(new EngineError.TemplateFailure("the model file has no " + TEMPLATE));
        }
        String bos = spelling(tokenizer.bos());
        String eos = spelling(tokenizer.eos());
        try {
            ChatTemplate template = ChatTemplate.parse(source.get());
            List<Prompt.Message> messages = instruction.inWords().messages();
            return new PromptParts(template.render(new Conversation(messages, bos, eos, now, true)));
        } catch (TemplateException refusal) {
            throw new EngineException(new EngineError.TemplateFailure(String.valueOf(refusal.getMessage())), refusal);
        }
    }

    private String spelling(OptionalInt token) {
        return token.isPresent() ? tokenizer.piece(token.getAsInt()) : "";
    }
}
