package longhand.engine.transformer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.testing.Golden;

/// A golden model with random weights, and what the reference made of it.
record TinyModel(String name) {

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
        int[] ids = Golden.ints(sequence.get("ids"));
        try (Transformer transformer = load(backend, sequence.get("nCtx").asInt())) {
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
}
