package longhand.engine.generation;

import java.util.List;
import java.util.stream.Stream;
import longhand.engine.tensor.KvCache;
import org.jspecify.annotations.Nullable;

/// A word as far as it is spelled. Immutable, but for its cache, which nobody changes.
///
/// @param tokens  that spell it
/// @param said    its letters so far, without the blank ahead
/// @param log     of its probability
/// @param waiting what the model has read ahead of the last token; null at the root
record WordBranch(
        List<Integer> tokens,
        String said,
        double log,
        @Nullable KvCache waiting) {

    static final WordBranch ROOT = new WordBranch(List.of(), "", 0, null);

    WordBranch {
        tokens = List.copyOf(tokens);
    }

    WordBranch with(int token, String longer, double more, KvCache ahead) {
        return new WordBranch(Stream.concat(tokens.stream(), Stream.of(token)).toList(), longer, log + more, ahead);
    }

    int last() {
        return tokens.getLast();
    }

    KvCache ahead() {
        if (waiting == null) {
            throw new IllegalStateException("the root has nothing ahead of it");
        }
        return waiting;
    }
}
