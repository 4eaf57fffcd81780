package longhand.engine.tensor;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The rows of one forward pass: one token each, the next ones of one sequence or of several. Immutable, as far as its
/// caches and its tokens are; the array of tokens is not copied.
public final class Batch {

    private final int[] tokens;
    private final int from;
    private final int rows;
    private final List<Share> shares;
    private final boolean apart;

    /// The rows of one sequence.
    public record Share(KvCache cache, Rows rows) {}

    /// @param from   row i holds `tokens[from + i]`
    /// @param shares of the sequences, from row 0 on, without gaps; none where rows have no past
    /// @param apart  whether each row comes out as if it were the only one
    private Batch(int[] tokens, int from, int rows, List<Share> shares, boolean apart) {
        this.tokens = tokens;
        this.from = from;
        this.rows = rows;
        this.shares = shares;
        this.apart = apart;
    }

    /// The next tokens of one sequence, `tokens[from]` to `tokens[to - 1]`.
    public static Batch of(KvCache cache, int[] tokens, int from, int to) {
        return at(cache.length(), cache, tokens, from, to);
    }

    /// The same from another position on than that which comes next.
    public static Batch at(int position, KvCache cache, int[] tokens, int from, int to) {
        return new Batch(tokens, from, to - from, List.of(new Share(cache, new Rows(0, position, to - from))), false);
    }

    /// The next token of each of some sequences.
    public static Batch of(List<KvCache> caches, int[] tokens) {
        return new Batch(
                tokens,
                0,
                caches.size(),
                IntStream.range(0, caches.size())
                        .mapToObj(i -> new Share(
                                caches.get(i), new Rows(i, caches.get(i).length(), 1)))
                        .toList(),
                true);
    }

    /// Tokens by themselves, to embed them and no more.
    public static Batch of(int[] tokens, int from, int to) {
        return new Batch(tokens, from, to - from, List.of(), false);
    }

    /// The same tokens with other caches behind them.
    ///
    /// @param other what stands for a cache
    public Batch over(UnaryOperator<KvCache> other) {
        List<Share> moved = shares.stream()
                .map(share -> new Share(other.apply(share.cache), share.rows))
                .toList();
        return new Batch(tokens, from, rows, moved, apart);
    }

    public int rows() {
        return rows;
    }

    public int token(int row) {
        return tokens[from + row];
    }

    /// The sequences, in the order of their rows.
    public List<Share> shares() {
        return shares;
    }

    public boolean apart() {
        return apart;
    }

    /// out = W x for all rows.
    public void multiply(ComputeBackend backend, Matrix w, Activations x, Activations out) {
        if (apart) {
            backend.multiplyEach(w, x, rows, out);
        } else {
            backend.multiply(w, x, rows, out);
        }
    }

    /// Declares the rows read.
    public void advance() {
        for (Share share : shares) {
            share.cache().advance(share.rows().position() + share.rows().count());
        }
    }
}
