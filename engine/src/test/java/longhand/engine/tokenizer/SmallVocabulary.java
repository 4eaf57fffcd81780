package longhand.engine.tokenizer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufWriter;
import longhand.engine.gguf.InMemoryGguf;

/// A byte-level vocabulary of a few hundred tokens for tests that need no model: the 256 bytes, some
/// merges, and control tokens at the end.
public final class SmallVocabulary {

    public static final List<String> CONTROLS = List.of("<|bos|>", "<|im_start|>", "<|im_end|>");
    private static final List<String> MERGES = List.of("t h", "th e", "a n", "Ġ the", "Ġ a", "i m", "< |", "| >");

    private SmallVocabulary() {}

    /// @param addsBos whether the model wants BOS before every text
    public static Tokenizer tokenizer(boolean addsBos) throws BadModelException {
        return ModelTokenizer.of(InMemoryGguf.metadata(writer(addsBos)));
    }

    /// @param more  tokens that stand for themselves
    /// @param parsed whether only markup may spell them
    public static Tokenizer tokenizer(List<String> more, boolean parsed) throws BadModelException {
        TokenKind kind = parsed ? TokenKind.CONTROL : TokenKind.USER_DEFINED;
        return ModelTokenizer.of(InMemoryGguf.metadata(writer(false, more, kind)));
    }

    static GgufWriter writer(boolean addsBos) {
        return writer(addsBos, List.of(), TokenKind.CONTROL);
    }

    private static GgufWriter writer(boolean addsBos, List<String> more, TokenKind kind) {
        List<String> tokens = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            tokens.add(ByteAlphabet.spelling(b));
        }
        MERGES.forEach(merge -> tokens.add(merge.replace(" ", "")));
        List<Integer> kinds = new ArrayList<>(Collections.nCopies(tokens.size(), TokenKind.NORMAL.id()));
        CONTROLS.forEach(control -> {
            tokens.add(control);
            kinds.add(TokenKind.CONTROL.id());
        });
        tokens.addAll(more);
        kinds.addAll(Collections.nCopies(more.size(), kind.id()));
        return new GgufWriter()
                .text("tokenizer.ggml.model", "gpt2")
                .text("tokenizer.ggml.pre", "gpt-2")
                .texts("tokenizer.ggml.tokens", tokens)
                .ints("tokenizer.ggml.token_type", kinds)
                .texts("tokenizer.ggml.merges", MERGES)
                .uint32("tokenizer.ggml.bos_token_id", tokens.indexOf("<|bos|>"))
                .uint32("tokenizer.ggml.eos_token_id", tokens.indexOf("<|im_end|>"))
                .bool("tokenizer.ggml.add_bos_token", addsBos ? 1 : 0);
    }
}
