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

    private static final String EMBEDDING = "token_embd.weight";
    private static final String OUTPUT = "output.weight";

    private final ModelConfig config;
    private final TensorSource source;
    private final ComputeBackend backend;
    private final int contextTokens;

    private TransformerLoader(GgufFile file, ComputeBackend backend, int contextTokens, DoubleConsumer progress)
            throws BadModelException {
        this.config = ModelConfig.read(file.metadata());
        this.source = new TensorSource(file, backend, progress);
        this.backend = backend;
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
        if (contextTokens < 1) {
            throw new IllegalArgumentException("contextTokens must be positive: " + contextTokens);
        }
        Transformer loaded = new TransformerLoader(file, backend, contextTokens, progress).load();
        progress.accept(1.0);
        return loaded;
    }

    private Transformer load() throws BadModelException {
        backend.expect(source.matrixFormats(), config.architecture().gate());
        Matrix embedding = source.matrix(EMBEDDING, source.rows(EMBEDDING, config.width()), config.width());
        Matrix output = source.has(OUTPUT) ? source.matrix(OUTPUT, embedding.rows(), config.width()) : embedding;
        float[] norm = source.vector("output_norm.weight", config.width());
        float[] divisors = divisors();
        RotaryTable global = new RotaryAngles(config.rotary(), divisors).table(contextTokens);
        RotaryTable local = config.localRotary().equals(config.rotary())
                ? global
                : new RotaryAngles(config.localRotary(), new float[0]).table(contextTokens);
        List<AttentionLayer> attention = new ArrayList<>();
        List<FeedForward> feedForward = new ArrayList<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            BlockTensors tensors = new BlockTensors(source, backend, config, layer);
            boolean windowed = config.windows().of(layer) > 0;
            attention.add(new AttentionLayer(tensors, config, layer, windowed ? local : global));
            feedForward.add(new FeedForward(tensors, config));
        }
        source.requireAllTaken();
        return new DecoderTransformer(
                backend,
                new DecoderTransformer.Parts(
                        config, embedding, attention, feedForward, new OutputLayer(backend, config, norm, output, 1)),
                contextTokens);
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
