package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.testing.Golden;

/// A golden model with random weights, and what the reference made of it.
record TinyModel(String name) {

    /// A model of each architecture and trait that we compute. Weights are floats.
    static List<String> architectures() {
        return List.of(
                "llama-gqa-tied",
                "llama-mha-untied",
                "llama-ropefreqs",
                "llama-yarn",
                "qwen2-bias",
                "qwen3-qknorm",
                "phi3",
                "phi3-longrope",
                "glm4",
                "chatglm",
                "gemma3-swa",
                "gemma3-pattern-softcap",
                "gemma2-softcaps",
                "format-w64-f32");
    }

    /// All of [#architectures] and [#formats].
    static List<String> all() {
        return Stream.concat(architectures().stream(), formats().stream()).toList();
    }

    /// Models whose weights are not floats, one for each format, and one with several.
    static List<String> formats() {
        return List.of(
                "format-w64-f16",
                "format-w64-bf16",
                "format-w64-q8_0",
                "format-w64-q4_0",
                "format-w64-q4_1",
                "format-w64-q5_0",
                "format-w64-q5_1",
                "format-w256-q4_k",
                "format-w256-q5_k",
                "format-w256-q6_k",
                "format-w256-q4_k_m");
    }

    /// Activations of 8 bits stray as far as those of the reference do, and hardly farther.
    ///
    /// @param actual what a backend with such activations made of the last sequence
    void assertNearExact(float[] actual) {
        float[] expected = Golden.floats(sequences().getLast().get("logitsExact"));
        double worst = Distance.largest(expected, actual);
        double typical = Distance.rootMeanSquare(expected, actual);
        double mayStray = 2.5 * header().get("noiseExact").asDouble();
        double mayStrayTypically = 2.0 * header().get("noiseExactRms").asDouble();
        assertTrue(
                worst <= mayStray && typical <= mayStrayTypically,
                () -> String.format(
                        Locale.ROOT,
                        "%s: off by %.4g (%.4g), typically %.4g (%.4g)",
                        name,
                        worst,
                        mayStray,
                        typical,
                        mayStrayTypically));
    }

    JsonNode header() {
        return Golden.lines("tiny/" + name + ".jsonl").getFirst();
    }

    List<JsonNode> sequences() {
        List<JsonNode> lines = Golden.lines("tiny/" + name + ".jsonl");
        return lines.subList(1, lines.size());
    }

    GgufFile open() throws BadModelException {
        return GgufFile.open(Golden.path("tiny/" + name + ".gguf"));
    }

    Transformer load(ComputeBackend backend, int contextTokens) throws BadModelException {
        try (GgufFile file = open()) {
            return TransformerLoader.load(file, backend, contextTokens, share -> {});
        }
    }

    /// Logits after every token of a sequence, `[tokens, vocabulary]`.
    ///
    /// @param batch tokens per pass; 1 is how a model writes, many is how it reads
    float[] logits(ComputeBackend backend, JsonNode sequence, int batch) throws BadModelException {
        try (Transformer transformer = load(backend, sequence.get("nCtx").asInt())) {
            return logits(transformer, sequence, batch);
        }
    }

    /// The same of a model that is loaded.
    static float[] logits(Transformer transformer, JsonNode sequence, int batch) {
        int[] ids = Golden.ints(sequence.get("ids"));
        float[] all = new float[ids.length * transformer.vocabularySize()];
        Feed.all(
                transformer,
                transformer.newCache(),
                ids,
                batch,
                (position, logits) -> System.arraycopy(logits, 0, all, position * logits.length, logits.length));
        return all;
    }
}
