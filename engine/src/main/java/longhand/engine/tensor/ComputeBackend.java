package longhand.engine.tensor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import longhand.engine.gguf.GgmlType;

/// The arithmetic that one device offers. Implementations: `scalar` (the reference: F32 activations,
/// weights dequantised exactly), `vector` (int8 activations where the weights are quantised), `cuda` (the same on a
/// card of NVIDIA's).
///
/// Operations work on rows 0 to `count - 1` of their [Activations]; a row is one token. Where it matters which token it
/// is, and at which position of which sequence it stands, they take the [Batch], and only inside of [#run].
/// Confined to the decode thread, which may be helped by workers of the backend's own. Nothing here
/// allocates after the first call with a given shape. What goes wrong on a device is a [BackendException].
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

    /// Bytes that a full cache takes.
    default long cacheBytes(CacheShape shape) {
        return shape.bytes();
    }

    /// Bytes that are free where this backend keeps its weights; empty = the memory of the machine.
    default OptionalLong freeBytes() {
        return OptionalLong.empty();
    }

    /// How many rows at once this backend works best with.
    default int batchRows() {
        return 128;
    }

    /// A buffer of `[rows, width]` floats, all 0.
    Activations activations(int rows, int width);

    /// The same for what nothing but products reads, and one product each time that it is written: a backend may keep
    /// in it what products need in place of floats.
    default Activations factors(int rows, int width) {
        return activations(rows, width);
    }

    /// An empty cache for one sequence.
    KvCache cache(CacheShape shape);

    /// Runs the operations of a forward pass. A backend may record them when they come with few rows, and later
    /// replay the record in place of calling `operations`, which therefore must do the same thing with the same
    /// weights and buffers for every batch of as many rows; only tokens, positions and caches differ.
    ///
    /// @param operations always the same object for the same work
    default void run(Batch batch, Consumer<Batch> operations) {
        operations.accept(batch);
    }

    /// out = scale * the rows of `table` that the tokens name.
    void embed(Matrix table, Batch batch, float scale, Activations out);

    /// out[i] = x[first + i], whole rows of equal width.
    void copyRows(Activations x, int first, int count, Activations out);

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

    /// Rotary position embedding, in place. Su et al., 2021, arXiv:2104.09864.
    void rotate(Activations x, Heads heads, RotaryTable rotary, Batch batch);

    /// Puts the keys and values of the rows into the caches of their sequences; does not change their length.
    void store(Activations x, Heads keys, Heads values, int layer, Batch batch);

    /// Causal attention of the queries over the caches of their sequences: each sees the positions up to its own,
    /// within the rule's window. Query head h reads KV head h / (heads / kvHeads).
    ///
    /// @param out `[rows, heads * headSize]`, overwritten
    void attend(Activations x, Heads queries, AttentionRule rule, Batch batch, Activations out);

    /// out = f(gate) * up, where a row of `gateUp` holds the gate first. Shazeer, 2020, arXiv:2002.05202.
    ///
    /// @param gateUp `[count, 2 * width of out]`
    void gate(Activations gateUp, GateFunction function, int count, Activations out);

    /// x = x + y.
    void add(Activations x, Activations y, int count);

    /// Looks for the scores that a sampler needs where they lie; empty = they are read whole.
    ///
    /// @param vocabulary width of the scores
    default Optional<CandidateSearch> candidateSearch(int vocabulary) {
        return Optional.empty();
    }

    /// x = cap * tanh(x / cap), in place.
    void softCap(Activations x, float cap, int count);

    /// Frees workers and memory.
    @Override
    void close();
}
