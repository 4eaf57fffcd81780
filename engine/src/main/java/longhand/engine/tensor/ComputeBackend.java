package longhand.engine.tensor;

import java.util.List;
import java.util.Set;
import longhand.engine.gguf.GgmlType;

/// The arithmetic that one device offers. Implementations: `scalar` (the reference: F32 activations,
/// weights dequantised exactly), `vector` (int8 activations where the weights are quantised).
///
/// Batch operations work on rows 0 to `count - 1` of their [Activations]; a row is one token. Where it matters at which
/// position of which sequence a token stands, they work on [Rows]: a batch may hold several sequences.
/// Confined to the decode thread, which may be helped by workers of the backend's own. Nothing here
/// allocates after the first call with a given shape.
public interface ComputeBackend extends AutoCloseable {

    /// Display name, such as `vector, 2 threads`.
    String name();

    /// Hears what kinds of weights are going to be taken over, so that it can get ready for them meanwhile.
    ///
    /// @param formats of the matrices to come
    default void expect(Set<GgmlType> formats, GateFunction gate) {}

    /// Takes weights over, into a layout of the backend's own. Afterwards the file may be closed.
    ///
    /// @param stacked matrices of equal width, set on top of one another (q, k, v in one product)
    Matrix matrix(List<WeightMatrix> stacked);

    /// Bytes that such a matrix takes in the backend's layout.
    default long matrixBytes(GgmlType type, int rows, int columns) {
        return type.bytes((long) rows * columns);
    }

    /// How many rows at once this backend works best with.
    default int batchRows() {
        return 128;
    }

    /// A buffer of `[rows, width]` floats, all 0.
    Activations activations(int rows, int width);

    /// An empty cache for one sequence.
    KvCache cache(CacheShape shape);

    /// out[i] = scale * row tokens[from + i] of `table`.
    void embed(Matrix table, int[] tokens, int from, int count, float scale, Activations out);

    /// out = x / rms(x) * weight, row by row; `x` and `out` may be the same. Zhang and Sennrich,
    /// 2019, arXiv:1910.07467.
    ///
    /// @param weight `[width]`
    void rmsNorm(Activations x, float[] weight, float epsilon, int count, Activations out);

    /// The same for each head of a row by itself, in place.
    ///
    /// @param weight `[headSize]`
    void rmsNormHeads(Activations x, Heads heads, float[] weight, float epsilon, int count);

    /// out = W x, row by row.
    ///
    /// @param x   `[count, columns of w]`
    /// @param out `[count, rows of w]`, overwritten
    void multiply(Matrix w, Activations x, int count, Activations out);

    /// The same, but each row comes out bit for bit as if it were the only one. Other batches may be computed with
    /// other roundings, which suit them better.
    void multiplyEach(Matrix w, Activations x, int count, Activations out);

    /// x = x + bias, row by row.
    void addBias(Activations x, float[] bias, int count);

    /// Rotary position embedding of some rows, in place. Su et al., 2021, arXiv:2104.09864.
    void rotate(Activations x, Heads heads, RotaryTable rotary, Rows rows);

    /// Puts the keys and values of some rows into the cache of their sequence; does not change its length.
    void store(Activations x, Heads keys, Heads values, KvCache cache, int layer, Rows rows);

    /// Causal attention of the queries of some rows over the cache of their sequence: each sees the positions up to its
    /// own, within the rule's window. Query head h reads KV head h / (heads / kvHeads).
    ///
    /// @param out rows of `[heads * headSize]`, the same ones as of `x` are overwritten
    void attend(Activations x, Heads queries, KvCache cache, AttentionRule rule, Rows rows, Activations out);

    /// out = f(gate) * up, where a row of `gateUp` holds the gate first. Shazeer, 2020, arXiv:2002.05202.
    ///
    /// @param gateUp `[count, 2 * width of out]`
    void gate(Activations gateUp, GateFunction function, int count, Activations out);

    /// x = x + y.
    void add(Activations x, Activations y, int count);

    /// x = cap * tanh(x / cap), in place.
    void softCap(Activations x, float cap, int count);

    /// Frees workers and memory.
    @Override
    void close();
}
