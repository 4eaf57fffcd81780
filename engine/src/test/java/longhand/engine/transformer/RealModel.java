package longhand.engine.transformer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.testing.Golden;
import longhand.engine.testing.RealModels;

/// A real model and the golden results that llama.cpp gave for it.
record RealModel(String name, String file) {

    static final RealModel SMOLLM2 = new RealModel("smollm2", RealModels.SMOLLM2);
    static final RealModel GEMMA3 = new RealModel("gemma-3-270m", RealModels.GEMMA3);

    /// Whether the terms of the model let a test read it; see [RealModels].
    boolean isAllowed() {
        return RealModels.findIfAllowed(file).isPresent();
    }

    /// Loads the model with a window that holds every golden text.
    Transformer load(ComputeBackend backend) throws BadModelException {
        try (GgufFile gguf = GgufFile.open(RealModels.find(file))) {
            return TransformerLoader.load(gguf, backend, 1024, share -> {});
        }
    }

    /// Prompts with logits computed from dequantised weights.
    List<JsonNode> dequantisedLogits() {
        return cases("logits/" + name + ".f32.jsonl");
    }

    /// Prompts with logits computed from quantised weights and activations.
    List<JsonNode> quantisedLogits() {
        return cases("logits/" + name + ".jsonl");
    }

    List<JsonNode> greedy() {
        return cases("greedy/" + name + ".jsonl");
    }

    JsonNode perplexity() {
        return Golden.document("perplexity/" + name + ".json");
    }

    /// The mean of -log p over `count` tokens after the first of the golden text.
    static double meanSurprise(Transformer transformer, int[] ids, int count) {
        double[] sum = new double[1];
        int[] read = Arrays.copyOf(ids, count);
        Feed.all(
                transformer,
                transformer.newCache(),
                read,
                transformer.batchTokens(),
                (position, logits) -> sum[0] += Likelihood.logSumExp(logits) - logits[ids[position + 1]]);
        return sum[0] / count;
    }

    /// What the model would choose after the prompt and after each golden token but the last.
    ///
    /// @param batch tokens per pass
    static int[] choices(Transformer transformer, JsonNode golden, int batch) {
        int[] prompt = Golden.ints(golden.get("promptIds"));
        int[] ids = Golden.ints(golden.get("ids"));
        int[] all = Arrays.copyOf(prompt, prompt.length + ids.length - 1);
        System.arraycopy(ids, 0, all, prompt.length, ids.length - 1);
        int[] chosen = new int[ids.length];
        Feed.all(transformer, transformer.newCache(), all, batch, (position, logits) -> {
            if (position >= prompt.length - 1) {
                chosen[position - prompt.length + 1] = Likelihood.argmax(logits);
            }
        });
        return chosen;
    }

    private static List<JsonNode> cases(String path) {
        List<JsonNode> lines = Golden.lines(path);
        return lines.subList(1, lines.size());
    }
}
