package longhand.engine.generation;

import java.util.Arrays;
import java.util.List;
import longhand.engine.api.EngineError.ContextOverflow;
import longhand.engine.api.EngineException;
import longhand.engine.api.Prompt;
import longhand.engine.text.WordCounter;
import longhand.engine.tokenizer.TextPart;
import longhand.engine.tokenizer.Tokenizer;

/// Turns a [Prompt] into tokens that fit into the window. Pure: equal prompts give equal tokens.
final class PromptReader {

    /// A page without a word still needs something to go on from.
    private static final String EMPTY_PAGE = "\n";

    private final Tokenizer tokenizer;
    private final ConversationFormat conversation;
    private final int contextTokens;

    PromptReader(Tokenizer tokenizer, ConversationFormat conversation, int contextTokens) {
        this.tokenizer = tokenizer;
        this.conversation = conversation;
        this.contextTokens = contextTokens;
    }

    /// @param maxTokens what the take may write; at most half of the window is kept free for it
    /// @throws EngineException with [ContextOverflow] or [longhand.engine.api.EngineError.TemplateFailure]
    ReadyPrompt read(Prompt prompt, int maxTokens) throws EngineException {
        int room = contextTokens - Math.min(maxTokens, contextTokens / 2);
        return switch (prompt) {
            case Prompt.Continuation(String before) -> continuation(before, room);
            case Prompt.Instruction(List<Prompt.Message> messages) -> instruction(messages, room);
        };
    }

    private ReadyPrompt continuation(String before, int room) {
        int start = new PageStart(before, room, from -> encode(before.substring(from)).length <= room).find();
        String page = before.substring(start);
        int[] tokens = encode(page);
        int omitted = WordCounter.count(before.substring(0, start));
        return new PageEnd(tokenizer, tokens, page).reopen(omitted);
    }

    /// Always something: BOS where the model wants it, else a line end for an empty page.
    private int[] encode(String page) {
        int[] tokens = tokenizer.encode(page, true, false);
        int length = tokens.length;
        while (length > 0 && tokenizer.isEndOfText(tokens[length - 1]) && !isBos(tokens[length - 1])) {
            length--; // a page is not finished, whatever the model wants around its texts
        }
        return length > 0 ? Arrays.copyOf(tokens, length) : tokenizer.encode(EMPTY_PAGE, true, false);
    }

    private boolean isBos(int token) {
        return tokenizer.addsBos() && tokenizer.bos().orElse(-1) == token;
    }

    /// A template usually writes BOS itself; where it does not, the model still gets it once.
    private ReadyPrompt instruction(List<Prompt.Message> messages, int room) throws EngineException {
        List<TextPart> parts = conversation.layOut(messages);
        int[] tokens = tokenizer.encode(parts, false);
        if (tokenizer.addsBos() && (tokens.length == 0 || !isBos(tokens[0]))) {
            int[] begun = new int[tokens.length + 1];
            begun[0] = tokenizer.bos().orElseThrow();
            System.arraycopy(tokens, 0, begun, 1, tokens.length);
            tokens = begun;
        }
        if (tokens.length > room || tokens.length == 0) {
            throw new EngineException(new ContextOverflow(tokens.length, room));
        }
        return new ReadyPrompt(tokens, "", 0);
    }
}
