package longhand.engine.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.RotaryTable;

/// Makes a [Transformer] of a model file and a backend.
public final class TransformerLoader {

    static final String EMBEDDING = "token_embd.weight";
    static final String OUTPUT = "output.weight";

    private final ModelConfig config;
    private final TensorSource source;
    private final List<Placed> placed;
    private final int contextTokens;

    private TransformerLoader(GgufFile file, List<Placed> placed, int contextTokens, DoubleConsumer progress)
            throws BadModelException {
        this.config = ModelConfig.read(file.metadata());
        this.source = new TensorSource(file, progress);
        this.placed = placed;
        this.contextTokens = Math.min(contextTokens, config.contextTokens());
    }

    /// Loads all weights; afterwards the file may be closed.
    ///
    /// @param backend        closed with the transformer; left open if this throws
    /// @param contextTokens  window that is wanted; it never gets larger than the model was made for
    /// @param progress       called on this thread with a growing share of the work, 1 at the end
    /// @throws BadModelException if the architecture is not known, or a tensor or hyper-parameter is
    ///     missing or out of shape; the message names it
    public static Transformer load(GgufFile file, ComputeBackend backend, int contextTokens, DoubleConsumer progress)
            throws BadModelException {
        int layers = ModelConfig.read(file.metadata()).layers();
        return load(file, List.of(new Placed(backend, layers)), contextTokens, progress);
    }

    /// The same on several backends, each with some of the blocks; the embedding is on the first, the output matrix on
    /// the last.
    ///
    /// @param placed all blocks
    public static Transformer load(GgufFile file, List<Placed> placed, int contextTokens, DoubleConsumer progress)
            throws BadModelException {
        if (contextTokens < 1) {
            throw new IllegalArgumentException("contextTokens must be positive: " + contextTokens);
        }
        Transformer loaded = new TransformerLoader(file, placed, contextTokens, progress).load();
        progress.accept(1.0);
        return loaded;
    }

    private Transformer load() throws BadModelException {
        for (Placed part : placed) {
            part.backend().expect(source.matrixFormats(), config.architecture().gate());
        }
        ComputeBackend front = placed.getFirst().backend();
        ComputeBackend rear = placed.getLast().backend();
        int vocabulary = source.rows(EMBEDDING, config.width());
        Matrix embedding = source.matrix(front, EMBEDDING, vocabulary, config.width());
        String output = source.has(OUTPUT) ? OUTPUT : EMBEDDING;
        boolean shared = output.equals(EMBEDDING) && front == rear;
        Matrix unembedding = shared ? embedding : source.matrix(rear, output, vocabulary, config.width());
        float[] norm = source.vector("output_norm.weight", config.width());
        int batchTokens = placed.stream()
                .mapToInt(part -> part.backend().batchRows())
                .min()
                .orElseThrow();
        List<Stage> stages = stages(batchTokens);
        source.requireAllTaken();
        return new DecoderTransformer(
                new DecoderTransformer.Parts(
                        config, embedding, stages, new OutputLayer(rear, config, norm, unembedding, 1)),
                contextTokens,
                batchTokens);
    }

    private List<Stage> stages(int batchTokens) throws BadModelException {
        float[] divisors = divisors();
        RotaryTable global = new RotaryAngles(config.rotary(), divisors).table(contextTokens);
        RotaryTable local = config.localRotary().equals(config.rotary())
                ? global
                : new RotaryAngles(config.localRotary(), new float[0]).table(contextTokens);
        List<Stage> stages = new ArrayList<>();
        int first = 0;
        for (Placed part : placed) {
            List<Stage.Block> blocks = new ArrayList<>();
            for (int i = 0; i < part.layers(); i++) {
                boolean windowed = config.windows().of(first + i) > 0;
                blocks.add(block(part.backend(), first, i, windowed ? local : global));
            }
            stages.add(new Stage(part.backend(), config, blocks, batchTokens));
            first += part.layers();
        }
        return stages;
    }

    /// @param first of the stage
    /// @param index within the stage
    private Stage.Block block(ComputeBackend backend, int first, int index, RotaryTable rotary)
            throws BadModelException {
        BlockTensors tensors = new BlockTensors(source, backend, config, first + index);
        return new Stage.Block(new AttentionLayer(tensors, config, index, rotary), new FeedForward(tensors, config));
    }

    /// Llama 3 has one list of divisors; LongRoPE has two, for windows up to the trained one and beyond.
    private float[] divisors() throws BadModelException {
        int pairs = config.rotary().dims() / 2;
        float[] always = source.vectorOrEmpty("rope_freqs.weight", pairs);
        float[] near = source.vectorOrEmpty("rope_factors_short.weight", pairs);
        float[] far = source.vectorOrEmpty("rope_factors_long.weight", pairs);
        if (always.length > 0) {
            return always;
        }
        return contextTokens > config.rotary().trainedContext() ? far : near;
    }
}
