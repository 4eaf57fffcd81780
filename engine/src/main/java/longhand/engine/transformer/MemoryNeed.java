package longhand.engine.transformer;

import java.util.OptionalInt;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.gguf.TensorInfo;
import longhand.engine.tensor.ComputeBackend;

/// How much memory a model takes, before it is loaded. A pure function of its arguments.
///
/// @param weights      bytes of all matrices in the layout of the backend
/// @param cache        bytes of one full cache
/// @param activations  bytes of buffers and rotary tables
public record MemoryNeed(long weights, long cache, long activations) {

    /// Of the whole model.
    ///
    /// @param contextTokens window that is wanted; it never gets larger than the model was made for
    /// @throws BadModelException if the file's metadata is not that of a model we compute
    public static MemoryNeed of(GgufFile file, int contextTokens, ComputeBackend backend) throws BadModelException {
        return of(
                file,
                contextTokens,
                backend,
                0,
                ModelConfig.read(file.metadata()).layers());
    }

    /// Of some of its blocks. The first comes with the embedding, the last with the output matrix.
    ///
    /// @param from first block
    /// @param to   behind the last one
    public static MemoryNeed of(GgufFile file, int contextTokens, ComputeBackend backend, int from, int to)
            throws BadModelException {
        ModelConfig config = ModelConfig.read(file.metadata());
        int context = Math.min(contextTokens, config.contextTokens());
        boolean tied = file.tensor(TransformerLoader.OUTPUT).isEmpty();
        boolean ends = to == config.layers();
        long weights = 0;
        for (TensorInfo tensor : file.tensors()) {
            OptionalInt block = BlockTensors.block(tensor.name());
            boolean embeds = tensor.name().equals(TransformerLoader.EMBEDDING);
            boolean taken = block.isPresent()
                    ? block.getAsInt() >= from && block.getAsInt() < to
                    : embeds ? from == 0 || ends && tied : ends;
            weights += taken ? bytes(tensor, backend) : 0;
        }
        long rotary = 2L * context * config.rotary().dims() * Float.BYTES;
        return new MemoryNeed(
                weights,
                backend.cacheBytes(config.cache(context).withLayers(to - from)),
                Workspace.bytes(config, backend.batchRows()) + rotary);
    }

    /// Norms and biases stay plain floats.
    private static long bytes(TensorInfo tensor, ComputeBackend backend) {
        return tensor.rows() == 1
                ? (long) tensor.columns() * Float.BYTES
                : backend.matrixBytes(tensor.type(), tensor.rows(), tensor.columns());
    }

    public long bytes() {
        return bytes(1);
    }

    /// With so many full caches.
    public long bytes(int caches) {
        return weights + caches * cache + activations;
    }
}
