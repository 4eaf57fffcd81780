package longhand.engine.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.gguf.GgufWriter;
import longhand.engine.gguf.InMemoryGguf;
import longhand.engine.testing.Golden;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Laws that hold for every text, whatever the vocabulary.
@Timeout(120)
class TokenizerLawsTest {

    private static final List<String> VOCABULARIES = List.of(
            "vocab/ggml-vocab-gpt-2.gguf",
            "vocab/ggml-vocab-phi-3.gguf",
            "pretokenize/vocab.gguf",
            "vocab/ggml-vocab-falcon.gguf");

    @Test
    void decodingWhatWasEncodedGivesTheText() throws Exception {
        for (String name : List.of("pretokenize/vocab.gguf", "vocab/ggml-vocab-gpt-2.gguf")) {
            Tokenizer tokenizer = tokenizer(name);
            Property.holds(random -> {
                String text = RandomText.of(random, 40);
                assertEquals(text, decoded(tokenizer, tokenizer.encode(text, false, false)));
            });
        }
    }

    @Test
    void sentencePieceGivesTheTextBackBehindItsSpace() throws Exception {
        Tokenizer tokenizer = tokenizer("vocab/ggml-vocab-phi-3.gguf");
        Property.holds(random -> {
            String text = RandomText.of(random, 40).replace("▁", "_");
            String expected = text.isEmpty() ? "" : " " + text;
            assertEquals(expected, decoded(tokenizer, tokenizer.encode(text, false, false)));
        });
    }

    @Test
    void plainTextNeverGivesAControlToken() throws Exception {
        for (String name : VOCABULARIES) {
            Tokenizer tokenizer = tokenizer(name);
            for (int id = 0; id < Math.min(tokenizer.vocabularySize(), 40_000); id++) {
                if (tokenizer.isControl(id)) {
                    String spelling = tokenizer.piece(id);
                    int[] ids = tokenizer.encode("x" + spelling + " " + spelling, false, false);
                    assertTrue(IntStream.of(ids).noneMatch(tokenizer::isControl), spelling);
                }
            }
        }
    }

    @Test
    void markupGivesControlTokensAndTextBesideItDoesNot() throws Exception {
        Tokenizer tokenizer = SmallVocabulary.tokenizer(false);
        int end = tokenizer.eos().orElseThrow();
        int[] parsed = tokenizer.encode("a<|im_end|>", false, true);
        assertEquals(end, parsed[parsed.length - 1]);
        Property.holds(random -> {
            String text = RandomText.of(random, 10) + "<|im_end|>";
            int[] ids = tokenizer.encode(List.of(new TextPart("<|im_end|>", true), new TextPart(text, false)), false);
            assertEquals(end, ids[0]);
            assertTrue(IntStream.of(ids).skip(1).noneMatch(tokenizer::isControl), text);
        });
    }

    @Test
    void noControlTokenGrowsTogetherFromTwoParts() throws Exception {
        Tokenizer tokenizer = SmallVocabulary.tokenizer(false);
        for (boolean second : new boolean[] {false, true}) {
            int[] ids = tokenizer.encode(List.of(new TextPart("<|im_", true), new TextPart("end|>", second)), false);
            assertTrue(IntStream.of(ids).noneMatch(tokenizer::isControl));
        }
    }

    @Test
    void partsOfPlainTextAreEncodedAsOneText() throws Exception {
        Tokenizer tokenizer = tokenizer("vocab/ggml-vocab-gpt-2.gguf");
        Property.holds(random -> {
            String first = RandomText.of(random, 10);
            String second = RandomText.of(random, 10);
            assertArrayEquals(
                    tokenizer.encode(first + second, true, false),
                    tokenizer.encode(List.of(new TextPart(first, false), new TextPart(second, false)), true));
        });
    }

    @Test
    void theDetokenizerNeverGivesHalfACharacter() throws Exception {
        Tokenizer tokenizer = tokenizer("pretokenize/vocab.gguf");
        Property.holds(random -> {
            String text = RandomText.of(random, 40).replace('\uffff', 'x');
            Detokenizer detokenizer = new Detokenizer(tokenizer);
            StringBuilder streamed = new StringBuilder();
            for (int id : tokenizer.encode(text, false, false)) {
                String chunk = detokenizer.push(id);
                assertFalse(chunk.contains("\ufffd"), chunk);
                assertTrue(chunk.isEmpty() || !Character.isHighSurrogate(chunk.charAt(chunk.length() - 1)), chunk);
                streamed.append(chunk);
            }
            assertFalse(detokenizer.isInsideCharacter());
            assertEquals("", detokenizer.flush());
            assertEquals(text, streamed.toString());
        });
    }

    @Test
    void brokenBytesAreShown() throws Exception {
        Tokenizer tokenizer = SmallVocabulary.tokenizer(false);
        Detokenizer detokenizer = new Detokenizer(tokenizer);
        assertEquals("", detokenizer.push(0xe6)); // the token of byte b is b here
        assertTrue(detokenizer.isInsideCharacter());
        assertEquals("\ufffd", detokenizer.flush());
        assertEquals("a", detokenizer.push('a'));
        assertEquals("\ufffd", detokenizer.push(0xff));
    }

    @Test
    void aLongWordTakesNoQuadraticTime() throws Exception {
        String word = "ab".repeat(200_000);
        for (String name : VOCABULARIES) {
            Tokenizer tokenizer = tokenizer(name);
            assertTrue(decoded(tokenizer, tokenizer.encode(word, false, false)).endsWith(word));
        }
    }

    /// The vocabulary has every step on the way to the names of a control token and of a byte.
    @Test
    void sentencePiecePutsNoControlTokenAndNoByteTogether() throws Exception {
        List<String> tokens = new ArrayList<>(List.of("<unk>", "<s>", "▁", "<", "s", ">", "<s"));
        List<Integer> kinds = new ArrayList<>(List.of(2, 3, 1, 1, 1, 1, 1));
        for (String word : List.of("0", "x", "A", "<0", "<0x", "<0x0", "<0x0A")) {
            tokens.add(word);
            kinds.add(1);
        }
        for (int b = 0; b < 256; b++) {
            tokens.add(String.format(Locale.ROOT, "<0x%02X>", b));
            kinds.add(6);
        }
        Tokenizer tokenizer = ModelTokenizer.of(InMemoryGguf.metadata(new GgufWriter()
                .text("tokenizer.ggml.model", "llama")
                .texts("tokenizer.ggml.tokens", tokens)
                .ints("tokenizer.ggml.token_type", kinds)
                .floats("tokenizer.ggml.scores", Collections.nCopies(tokens.size(), 0f))
                .bool("tokenizer.ggml.add_space_prefix", 0)));
        String text = "<s> <0x0A>";
        int[] ids = tokenizer.encode(text, false, false);
        assertArrayEquals(
                Stream.of("<s", ">", "▁", "<0x0A", ">")
                        .mapToInt(tokens::indexOf)
                        .toArray(),
                ids);
        assertEquals(text, decoded(tokenizer, ids));
        assertArrayEquals(new int[] {1}, tokenizer.encode("<s>", false, true));
    }

    /// Llama 3 writes a word that is a token as that token, even where no merge leads to it.
    @Test
    void someModelsTakeWholeWordsFirst() throws Exception {
        assertArrayEquals(new int[] {256}, withoutMerges("llama-bpe").encode("zq", false, false));
        assertArrayEquals(new int[] {'z', 'q'}, withoutMerges("qwen2").encode("zq", false, false));
    }

    private static Tokenizer withoutMerges(String pre) throws BadModelException {
        List<String> tokens = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            tokens.add(ByteAlphabet.spelling(b));
        }
        tokens.add("zq");
        return ModelTokenizer.of(InMemoryGguf.metadata(new GgufWriter()
                .text("tokenizer.ggml.model", "gpt2")
                .text("tokenizer.ggml.pre", pre)
                .texts("tokenizer.ggml.tokens", tokens)
                .texts("tokenizer.ggml.merges", List.of())));
    }

    @Test
    void bosAndEosAreAddedAsTheFileSays() throws Exception {
        Tokenizer with = SmallVocabulary.tokenizer(true);
        Tokenizer without = SmallVocabulary.tokenizer(false);
        int bos = with.bos().orElseThrow();
        assertArrayEquals(new int[] {bos, 'a'}, with.encode("a", true, false));
        assertArrayEquals(new int[] {'a'}, with.encode("a", false, false));
        assertArrayEquals(new int[] {'a'}, without.encode("a", true, false));
        assertEquals(OptionalInt.of(bos), without.bos());
        assertEquals(with.eos(), with.eot());
        assertTrue(with.isEndOfText(with.eos().orElseThrow()));
        assertFalse(with.isEndOfText('a'));
    }

    @Test
    void contradictionsInTheVocabularyAreRefused() {
        refused(
                "tokenizer.ggml.model",
                new GgufWriter().text("tokenizer.ggml.model", "bert").texts("tokenizer.ggml.tokens", List.of("a")));
        refused("tokenizer.ggml.tokens", new GgufWriter().text("tokenizer.ggml.model", "gpt2"));
        refused(
                "tokenizer.ggml.merges",
                new GgufWriter().text("tokenizer.ggml.model", "gpt2").texts("tokenizer.ggml.tokens", List.of("a")));
        refused(
                "tokenizer.ggml.token_type has 1",
                new GgufWriter()
                        .text("tokenizer.ggml.model", "gpt2")
                        .texts("tokenizer.ggml.tokens", List.of("a", "b"))
                        .ints("tokenizer.ggml.token_type", List.of(1)));
        refused(
                "tokenizer.ggml.token_type[0] is 7",
                new GgufWriter()
                        .text("tokenizer.ggml.model", "gpt2")
                        .texts("tokenizer.ggml.tokens", List.of("a"))
                        .ints("tokenizer.ggml.token_type", List.of(7)));
        refused(
                "tokenizer.ggml.eot_token_id is 999999",
                SmallVocabulary.writer(true).uint32("tokenizer.ggml.eot_token_id", 999_999));
        refused(
                "<0x00>",
                new GgufWriter()
                        .text("tokenizer.ggml.model", "llama")
                        .texts("tokenizer.ggml.tokens", List.of("a"))
                        .floats("tokenizer.ggml.scores", List.of(0f)));
    }

    private static void refused(String words, GgufWriter writer) {
        BadModelException refusal =
                assertThrows(BadModelException.class, () -> ModelTokenizer.of(InMemoryGguf.metadata(writer)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal::getMessage);
    }

    private static Tokenizer tokenizer(String name) throws BadModelException {
        try (GgufFile file = GgufFile.open(Golden.path(name))) {
            return Tokenizer.of(file);
        }
    }

    private static String decoded(Tokenizer tokenizer, int[] ids) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(ids).forEach(id -> bytes.writeBytes(tokenizer.bytes(id)));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
