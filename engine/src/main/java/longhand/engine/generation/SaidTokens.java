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
        return whereBytes(tokenizer, said -> such.test(new String(said, StandardCharsets.UTF_8)));
    }

    /// Those whose bytes are such, which may be parts of characters.
    static BitSet whereBytes(Tokenizer tokenizer, Predicate<byte[]> such) {
        BitSet found = new BitSet();
        for (int token = 0; token < tokenizer.vocabularySize(); token++) {
            if (such.test(tokenizer.bytes(token))) {
                found.set(token);
            }
        }
        return found;
    }
}
