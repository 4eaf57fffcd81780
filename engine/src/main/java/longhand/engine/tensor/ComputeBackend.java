package longhand.engine.tensor;

import java.util.List;
import java.util.Set;
import longhand.engine.gguf.GgmlType;

/// The arithmetic that one device offers. Implementations: `scalar` (the reference: F32 activations,
/// weights dequantised exactly), `vector` (int8 activations where the weights are quantised).
///
/// Batch operations work on rows 0 to `count - 1` of their [Activations]; a row is one token.
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

    /// x = x + bias, row by row.
    void addBias(Activations x, float[] bias, int count);

    /// Rotary position embedding, in place: row i stands at `firstPosition + i`. Su et al., 2021,
    /// arXiv:2104.09864.
    void rotate(Activations x, Heads heads, RotaryTable rotary, int firstPosition, int count);

    /// Puts keys and values of `count` rows into the cache at `firstPosition`; does not change its length.
    void store(Activations x, Heads keys, Heads values, KvCache cache, int layer, int firstPosition, int count);

    /// Causal attention of the queries in `x` over the cache: row i sees the positions up to
    /// `firstPosition + i`, within the rule's window. Query head h reads KV head h / (heads / kvHeads).
    ///
    /// @param out `[count, heads * headSize]`, overwritten
    void attend(
            Activations x,
            Heads queries,
            KvCache cache,
            AttentionRule rule,
            int firstPosition,
            int count,
            Activations out);

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
