package longhand.engine.transformer;

import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgmlType;
import longhand.engine.gguf.GgufFile;
import longhand.engine.gguf.TensorInfo;
import longhand.engine.tensor.CacheShape;

/// Bytes that must pass between memory and processor for one token, with everything read once and nothing left in a
/// cache: what bounds the speed of a model that writes one word after the other.
///
/// @param weights of all matrices that a token meets, in their layout; of the embedding one row
/// @param cache   keys and values of the positions that it sees, and those that it adds
/// @param logits  that are written and read again
public record TokenTraffic(long weights, long cache, long logits) {

    /// How a backend lays things out.
    public interface Layout {

        /// Bytes of a matrix.
        long matrix(GgmlType type, int rows, int columns);

        /// Of a key's or a value's number.
        int cacheNumber();
    }

    /// Matrices as they lie in the file, keys and values as half floats: no layout has less.
    public static final Layout LEAST = new Layout() {

        @Override
        public long matrix(GgmlType type, int rows, int columns) {
            return type.bytes((long) rows * columns);
        }

        @Override
        public int cacheNumber() {
            return Short.BYTES;
        }
    };

    private static final String EMBEDDING = "token_embd.weight";

    /// @param positions that the sequence has; layers with a window see fewer
    /// @throws BadModelException if the file's metadata is not that of a model we compute
    public static TokenTraffic of(GgufFile file, int positions, Layout layout) throws BadModelException {
        ModelConfig config = ModelConfig.read(file.metadata());
        boolean tied = file.tensors().stream().noneMatch(tensor -> tensor.name().equals("output.weight"));
        long weights = 0;
        int vocabulary = 0;
        for (TensorInfo tensor : file.tensors()) {
            boolean embedding = tensor.name().equals(EMBEDDING);
            vocabulary = embedding ? tensor.rows() : vocabulary;
            int rows = embedding && !tied ? 1 : tensor.rows();
            weights += layout.matrix(tensor.type(), rows, tensor.columns());
        }
        return new TokenTraffic(weights, cache(config, positions, layout), 2L * vocabulary * Float.BYTES);
    }

    private static long cache(ModelConfig config, int positions, Layout layout) {
        CacheShape shape = config.cache(positions);
        long position = 2L * shape.kvHeads() * shape.headSize() * layout.cacheNumber();
        long bytes = 0;
        for (int layer = 0; layer < config.layers(); layer++) {
            int window = config.windows().of(layer);
            int seen = window == 0 ? positions : Math.min(window, positions);
            bytes += position * (seen + 1);
        }
        return bytes;
    }

    public long bytes() {
        return weights + cache + logits;
    }
}
