package longhand.engine.transformer;

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

    /// @param contextTokens window that is wanted; it never gets larger than the model was made for
    /// @throws BadModelException if the file's metadata is not that of a model we compute
    public static MemoryNeed of(GgufFile file, int contextTokens, ComputeBackend backend) throws BadModelException {
        ModelConfig config = ModelConfig.read(file.metadata());
        int context = Math.min(contextTokens, config.contextTokens());
        long weights = 0;
        for (TensorInfo tensor : file.tensors()) {
            weights += bytes(tensor, backend);
        }
        long rotary = 2L * context * config.rotary().dims() * Float.BYTES;
        return new MemoryNeed(
                weights,
                backend.cacheBytes(config.cache(context)),
                Workspace.bytes(config, backend.batchRows()) + rotary);
    }

    /// Norms and biases stay plain floats.
    private static long bytes(TensorInfo tensor, ComputeBackend backend) {
        return tensor.rows() == 1
                ? (long) tensor.columns() * Float.BYTES
                : backend.matrixBytes(tensor.type(), tensor.rows(), tensor.columns());
    }

    public long bytes() {
        return weights + cache + activations;
    }
}
