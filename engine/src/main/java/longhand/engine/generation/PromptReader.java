package longhand.engine.generation;

import java.time.LocalDateTime;
import longhand.engine.api.EngineError.ContextOverflow;
import longhand.engine.api.EngineException;
import longhand.engine.api.Prompt;
import longhand.engine.prompt.PromptEncoder;
import longhand.engine.prompt.PromptParts;
import longhand.engine.text.WordCounter;
import longhand.engine.tokenizer.Tokenizer;

/// Turns a [Prompt] into tokens that fit into the window. Pure: equal prompts give equal tokens.
final class PromptReader {

    /// A page without a word still needs something to go on from.
    private static final String EMPTY_PAGE = "\n";

    /// What templates are told that ask for the date: a take can be repeated on another day.
    private static final LocalDateTime NO_DAY = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Tokenizer tokenizer;
    private final PromptEncoder encoder;
    private final int contextTokens;

    PromptReader(Tokenizer tokenizer, PromptEncoder encoder, int contextTokens) {
        this.tokenizer = tokenizer;
        this.encoder = encoder;
        this.contextTokens = contextTokens;
    }

    /// @param maxTokens what the take may write; at most three quarters of the window are kept free for it
    /// @throws EngineException with [ContextOverflow] or [longhand.engine.api.EngineError.TemplateFailure]
    ReadyPrompt read(Prompt prompt, int maxTokens) throws EngineException {
        int room = room(maxTokens);
        return switch (prompt) {
            case Prompt.Continuation(String before) -> continuation(before, room);
            case Prompt.Guided guided -> continuation(guided.before(), room);
            case Prompt.Instruction instruction -> instruction(instruction, room);
        };
    }

    /// The tokens of the page without its note.
    ///
    /// @param reopened text at the end of the page that the model writes again
    int[] without(Prompt.Guided guided, String reopened, int maxTokens) {
        String all = guided.without();
        String page = all.endsWith(reopened) ? all.substring(0, all.length() - reopened.length()) : all;
        return encode(page.substring(start(page, room(maxTokens))));
    }

    private int room(int maxTokens) {
        return contextTokens - Math.min(maxTokens, contextTokens / 4 * 3);
    }

    private int start(String page, int room) {
        return new PageStart(page, room, from -> encode(page.substring(from)).length <= room).find();
    }

    private ReadyPrompt continuation(String before, int room) {
        int start = start(before, room);
        String page = before.substring(start);
        int omitted = WordCounter.count(before.substring(0, start));
        return new PageEnd(tokenizer, encode(page), page).reopen(omitted);
    }

    private int[] encode(String page) {
        int[] tokens = PromptParts.text(page).encode(tokenizer);
        return tokens.length > 0 ? tokens : PromptParts.text(EMPTY_PAGE).encode(tokenizer);
    }

    private ReadyPrompt instruction(Prompt.Instruction instruction, int room) throws EngineException {
        int[] tokens = encoder.encode(instruction, NO_DAY);
        if (tokens.length > room) {
            throw new EngineException(new ContextOverflow(tokens.length, room));
        }
        return new ReadyPrompt(tokens.length > 0 ? tokens : encode(""), "", 0);
    }
}
