package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What the model reads for a take. Immutable: nobody writes into the arrays.
final class ReadyPrompt {

    private final int[] tokens;
    private final String reopened;
    private final int omittedWords;

    /// @param tokens       not empty
    /// @param reopened     text at the end of the page that is left out of `tokens`: the model writes it
    ///                     again as the beginning of what it writes (token healing)
    /// @param omittedWords words at the beginning that did not fit into the window
    ReadyPrompt(int[] tokens, String reopened, int omittedWords) {
        this.tokens = tokens;
        this.reopened = reopened;
        this.omittedWords = omittedWords;
    }

    /// With one more token at its end.
    ReadyPrompt and(int token) {
        int[] more = Arrays.copyOf(tokens, tokens.length + 1);
        more[tokens.length] = token;
        return new ReadyPrompt(more, reopened, omittedWords);
    }

    int[] tokens() {
        return tokens;
    }

    String reopened() {
        return reopened;
    }

    byte[] reopenedBytes() {
        return reopened.getBytes(StandardCharsets.UTF_8);
    }

    int omittedWords() {
        return omittedWords;
    }
}
