package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.Predicate;
import longhand.engine.tokenizer.Tokenizer;

/// Tokens by what they say. Pure functions.
final class SaidTokens {

    private SaidTokens() {}

    /// Those whose text is such. Looks at a whole vocabulary, which takes some milliseconds.
    static BitSet where(Tokenizer tokenizer, Predicate<String> such) {
        BitSet found = new BitSet();
        for (int token = 0; token < tokenizer.vocabularySize(); token++) {
            if (such.test(new String(tokenizer.bytes(token), StandardCharsets.UTF_8))) {
                found.set(token);
            }
        }
        return found;
    }
}
