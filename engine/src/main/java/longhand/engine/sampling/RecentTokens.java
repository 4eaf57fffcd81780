package longhand.engine.sampling;

import java.util.Arrays;

/// The last tokens of the text with how often each occurs among them. Confined to the decode thread.
final class RecentTokens {

    private static final int EVERYTHING = -1;

    private final int window;
    private final int[] occurrences;
    /// All of them, so that going back finds again what had left the window.
    private int[] tokens = new int[1024];
    private int all;

    /// @param vocabularySize ids are below it
    /// @param lastTokens     how many are looked at, -1 = all
    RecentTokens(int vocabularySize, int lastTokens) {
        window = lastTokens == EVERYTHING ? Integer.MAX_VALUE : lastTokens;
        occurrences = new int[vocabularySize];
    }

    void add(int token) {
        if (all == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * all);
        }
        tokens[all++] = token;
        occurrences[token]++;
        if (all > window) {
            occurrences[tokens[all - 1 - window]]--;
        }
    }

    /// Forgets all tokens but the first `length`.
    void rewind(int length) {
        while (all > length) {
            if (all > window) {
                occurrences[tokens[all - 1 - window]]++;
            }
            occurrences[tokens[--all]]--;
        }
    }

    int size() {
        return Math.min(all, window);
    }

    /// The i-th of the last ones, oldest first.
    int get(int i) {
        return tokens[all - size() + i];
    }

    int occurrences(int token) {
        return occurrences[token];
    }
}
