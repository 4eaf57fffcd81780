package longhand.engine.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.testing.Golden;
import longhand.engine.testing.RealModels;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Ids and bytes of real vocabularies, as the reference gives them.
class TokenizerGoldenTest {

    private static final HexFormat HEX = HexFormat.of();

    @TestFactory
    Stream<DynamicTest> smollm2() throws Exception {
        return model("tokenize/smollm2.jsonl", RealModels.find(RealModels.SMOLLM2));
    }

    /// Without the model, whose terms not everyone accepts, the two SentencePiece vocabularies below
    /// have to do.
    @TestFactory
    Stream<DynamicTest> gemma3() throws Exception {
        Optional<Path> file = RealModels.findIfAllowed(RealModels.GEMMA3);
        return file.isPresent() ? model("tokenize/gemma-3-270m.jsonl", file.get()) : Stream.empty();
    }

    @TestFactory
    Stream<DynamicTest> vocabulariesOfLlamaCpp() throws Exception {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (String name : List.of("gpt-2", "llama-spm", "phi-3", "deepseek-coder", "falcon")) {
            String file = "vocab/ggml-vocab-" + name + ".gguf";
            Tokenizer tokenizer = tokenizer(Golden.path(file));
            String[] texts = Golden.text(file + ".inp").split("\n__ggml_vocab_test__\n", -1);
            String[] ids = Golden.text(file + ".out").split("\n", -1);
            for (int i = 0; i < texts.length; i++) {
                String text = texts[i];
                int[] expected = ids(ids[i]);
                tests.add(dynamicTest(
                        name + " " + i, () -> assertArrayEquals(expected, tokenizer.encode(text, false, false))));
            }
        }
        return tests.build();
    }

    private static int[] ids(String line) {
        return Stream.of(line.strip().split(" "))
                .filter(id -> !id.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static Stream<DynamicTest> model(String cases, Path file) throws Exception {
        Tokenizer tokenizer = tokenizer(file);
        return Golden.cases(cases).stream()
                .map(text -> dynamicTest(text.get("id").textValue(), () -> check(tokenizer, text)));
    }

    private static Tokenizer tokenizer(Path path) throws BadModelException {
        try (GgufFile file = GgufFile.open(path)) {
            return Tokenizer.of(file);
        }
    }

    private static void check(Tokenizer tokenizer, JsonNode text) {
        int[] ids = Golden.ints(text.get("ids"));
        assertArrayEquals(
                ids,
                tokenizer.encode(
                        text.get("text").textValue(),
                        text.get("addSpecial").booleanValue(),
                        text.get("parseSpecial").booleanValue()));
        JsonNode pieces = text.get("pieces");
        JsonNode texts = text.has("piecesNoSpecial") ? text.get("piecesNoSpecial") : pieces;
        for (int i = 0; i < ids.length; i++) {
            byte[] piece = HEX.parseHex(pieces.get(i).textValue());
            assertEquals(new String(piece, StandardCharsets.UTF_8), tokenizer.piece(ids[i]));
            assertArrayEquals(HEX.parseHex(texts.get(i).textValue()), tokenizer.bytes(ids[i]));
        }
        checkStream(tokenizer, ids, texts);
    }

    private static void checkStream(Tokenizer tokenizer, int[] ids, JsonNode pieces) {
        StringBuilder joined = new StringBuilder();
        pieces.forEach(piece -> joined.append(piece.textValue()));
        Detokenizer detokenizer = new Detokenizer(tokenizer);
        StringBuilder streamed = new StringBuilder();
        IntStream.of(ids).forEach(id -> streamed.append(detokenizer.push(id)));
        streamed.append(detokenizer.flush());
        assertEquals(new String(HEX.parseHex(joined), StandardCharsets.UTF_8), streamed.toString());
    }
}
