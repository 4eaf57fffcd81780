package longhand.engine.generation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.WritingRequest;
import longhand.engine.prompt.PromptEncoder;
import longhand.engine.tensor.vector.PackedCopy;
import org.junit.jupiter.api.AfterEach;

/// Takes of a writer with a scripted model: everything but the mathematics.
abstract class ScriptedTakes {

    static final int WINDOW = 256;
    static final String TEMPLATE = "{% for m in messages %}{{ m.content }}{% endfor %}";
    static final ModelChoice CHOICE = ModelChoice.of(Path.of("no-such-model.gguf"));

    private static final List<String> PIECES =
            List.of(" then", " the", " castle", " cas", "tle", " Once", " a", " b", ".", " word");

    final PieceTokenizer tokenizer;
    private final String template;
    private final List<LocalWriter> writers = new ArrayList<>();

    ScriptedTakes() {
        this(TEMPLATE);
    }

    /// @param more pieces of the vocabulary
    ScriptedTakes(String template, String... more) {
        this.template = template;
        this.tokenizer = new PieceTokenizer(
                true, Stream.concat(PIECES.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @AfterEach
    void close() {
        writers.forEach(LocalWriter::close);
    }

    LocalWriter writer(ScriptedTransformer transformer) {
        ModelDescription description = new ModelDescription("scripted", "none", "", 1, 1, WINDOW, "script");
        LoadedModel model = new LoadedModel(
                description,
                tokenizer,
                transformer,
                new PromptEncoder(tokenizer, Optional.of(template)),
                PackedCopy.none());
        return writer((_, progress) -> {
            progress.accept(1);
            return model;
        });
    }

    LocalWriter writer(ModelSource source) {
        LocalWriter writer = new LocalWriter(source);
        writers.add(writer);
        return writer;
    }

    ScriptedTransformer scripted(Function<List<Integer>, float[]> script) {
        return new ScriptedTransformer(tokenizer.vocabularySize(), WINDOW, script);
    }

    /// Random logits that depend on every token so far, and nothing that ends a text.
    ScriptedTransformer babbling() {
        return scripted(this::babble);
    }

    float[] babble(List<Integer> sofar) {
        SplittableRandom random = new SplittableRandom(sofar.hashCode());
        float[] logits = new float[tokenizer.vocabularySize()];
        for (int token = 'a'; token <= 'z'; token++) {
            logits[token] = random.nextInt(4);
        }
        for (int token = 256; token < tokenizer.vocabularySize() - 2; token++) {
            logits[token] = 2 + random.nextInt(4);
        }
        logits[tokenizer.token(".")] = -9;
        return logits;
    }

    static WritingRequest request(String page, int maxTokens, long seed) {
        LengthTarget length = LengthTarget.atLeast(1000, maxTokens);
        return new WritingRequest(CHOICE, new Prompt.Continuation(page), length, SamplingSettings.PROSE, seed);
    }

    static Recorder take(LocalWriter writer, WritingRequest request) {
        Recorder recorder = new Recorder();
        writer.start(request, recorder);
        recorder.last();
        return recorder;
    }

    int[] tokens(String... pieces) {
        return List.of(pieces).stream().mapToInt(tokenizer::token).toArray();
    }
}
