package longhand.engine.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufWriter;
import longhand.engine.gguf.InMemoryGguf;
import org.junit.jupiter.api.Test;

/// Tokens that end a text by their names.
class EndTokensTest {

    private static final String EOS = "<|endoftext|>";
    private static final String USER = "<|user|>";
    private static final String TOOL = "<|observation|>";

    /// A vocabulary whose file calls all tokens normal: letters, and these.
    private static Tokenizer tokenizer(List<String> names) throws BadModelException {
        List<String> tokens = new ArrayList<>(List.of("a", "b"));
        tokens.addAll(names);
        return ModelTokenizer.of(InMemoryGguf.metadata(new GgufWriter()
                .text("tokenizer.ggml.model", "gpt2")
                .text("tokenizer.ggml.pre", "gpt-2")
                .texts("tokenizer.ggml.tokens", tokens)
                .ints(
                        "tokenizer.ggml.token_type",
                        new ArrayList<>(Collections.nCopies(tokens.size(), TokenKind.NORMAL.id())))
                .texts("tokenizer.ggml.merges", List.of())));
    }

    @Test
    void aGlmModelEndsItsTurnWhereTheUserOrAToolBegins() throws Exception {
        Tokenizer glm = tokenizer(List.of(EOS, USER, TOOL));
        for (int token = 2; token < 5; token++) {
            assertTrue(glm.isEndOfText(token) && glm.isControl(token), "" + token);
        }
        assertFalse(glm.isEndOfText(0) || glm.isControl(0));
        assertEquals(OptionalInt.of(2), glm.eot());
    }

    @Test
    void elsewhereTheUsersMarkIsATokenLikeAnyOther() throws Exception {
        Tokenizer other = tokenizer(List.of(EOS, USER));
        assertTrue(other.isEndOfText(2));
        assertFalse(other.isEndOfText(3) || other.isControl(3));
        Tokenizer tool = tokenizer(List.of(EOS, TOOL));
        assertFalse(tool.isEndOfText(3) || tool.isControl(3));
    }
}
