package longhand.engine.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.gguf.GgufMetadata;
import longhand.engine.gguf.GgufWriter;
import longhand.engine.gguf.InMemoryGguf;
import longhand.engine.gguf.StringArray;
import longhand.engine.testing.Golden;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The same vocabulary, whose merges cross word borders on purpose, under every pre-tokenizer.
class PreTokenizerGoldenTest {

    private static final List<String> REFUSED = List.of("kimi-k2", "deepseek-llm");

    @TestFactory
    Stream<DynamicNode> everyNameGivesTheIdsOfTheReference() throws Exception {
        Map<String, List<DynamicTest>> tests = new LinkedHashMap<>();
        Map<String, Tokenizer> tokenizers = new LinkedHashMap<>();
        for (JsonNode text : Golden.cases("pretokenize/cases.jsonl")) {
            for (JsonNode result : text.get("results")) {
                for (JsonNode pre : result.get("pre")) {
                    String name = pre.textValue();
                    if (REFUSED.contains(name)) {
                        continue;
                    }
                    Tokenizer tokenizer = tokenizers.get(name);
                    if (tokenizer == null) {
                        tokenizer = ModelTokenizer.of(vocabulary(name));
                        tokenizers.put(name, tokenizer);
                    }
                    tests.computeIfAbsent(name, _ -> new ArrayList<>()).add(test(tokenizer, text, result));
                }
            }
        }
        return tests.entrySet().stream().map(entry -> dynamicContainer(entry.getKey(), entry.getValue()));
    }

    private static DynamicTest test(Tokenizer tokenizer, JsonNode text, JsonNode result) {
        return dynamicTest(
                text.get("id").textValue(),
                () -> assertArrayEquals(
                        Golden.ints(result.get("ids")),
                        tokenizer.encode(text.get("text").textValue(), false, false)));
    }

    @Test
    void refusesAnUnknownNameAndSaysIt() {
        for (String name : List.of("kimi-k2", "deepseek-llm", "no-such-thing")) {
            BadModelException refusal =
                    assertThrows(BadModelException.class, () -> ModelTokenizer.of(vocabulary(name)));
            assertTrue(String.valueOf(refusal.getMessage()).contains(name), refusal::getMessage);
        }
    }

    private static GgufMetadata vocabulary(String pre) throws BadModelException {
        try (GgufFile file = GgufFile.open(Golden.path("pretokenize/vocab.gguf"))) {
            GgufMetadata from = file.metadata();
            return InMemoryGguf.metadata(new GgufWriter()
                    .text("tokenizer.ggml.model", "gpt2")
                    .text("tokenizer.ggml.pre", pre)
                    .slices("tokenizer.ggml.tokens", slices(from.requireStrings("tokenizer.ggml.tokens")))
                    .slices("tokenizer.ggml.merges", slices(from.requireStrings("tokenizer.ggml.merges"))));
        }
    }

    private static List<byte[]> slices(StringArray strings) {
        List<byte[]> slices = new ArrayList<>();
        for (int i = 0; i < strings.size(); i++) {
            slices.add(strings.get(i).copy());
        }
        return slices;
    }
}
