package longhand.engine.generation;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.TokenTrace;

/// The tokens that a take has written, with where in its text each begins. Confined to the decode thread.
final class Written {

    /// @param trace  what the model made of it
    /// @param start  index into the take's text of the first character that it adds
    /// @param onPage whether all that it says stands on the page already
    record Token(TokenTrace trace, int start, boolean onPage) {}

    private final List<Token> tokens = new ArrayList<>();
    private int fresh;

    void add(Token token) {
        tokens.add(token);
        fresh += token.onPage() ? 0 : 1;
    }

    int size() {
        return tokens.size();
    }

    /// How many of them are not of the page.
    int fresh() {
        return fresh;
    }

    Token get(int i) {
        return tokens.get(i);
    }

    List<Token> from(int i) {
        return List.copyOf(tokens.subList(i, tokens.size()));
    }

    /// @param size at least the number of tokens that are of the page
    void rewind(int size) {
        fresh -= tokens.size() - size;
        tokens.subList(size, tokens.size()).clear();
    }

    /// The first token that begins at or behind that place of the text and is not of the page.
    int at(int place) {
        int at = 0;
        while (at < tokens.size() && (tokens.get(at).onPage() || tokens.get(at).start() < place)) {
            at++;
        }
        return at;
    }

    /// One entry for each token that adds something before `end` of the text.
    List<TokenTrace> trace(int end) {
        return tokens.stream()
                .filter(token -> !token.onPage() && token.start() < end)
                .map(Token::trace)
                .toList();
    }
}
