package longhand.engine.transformer;

import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.Rows;

/// The rows of one forward pass. Immutable, as far as its caches are.
///
/// @param shares of the sequences, from row 0 on, without gaps
/// @param apart  whether each row comes out as if it were the only one
record Batch(List<Share> shares, boolean apart) {

    /// The rows of one sequence.
    record Share(KvCache cache, Rows rows) {}

    /// The next tokens of one sequence.
    static Batch of(KvCache cache, int tokens) {
        return new Batch(List.of(new Share(cache, new Rows(0, cache.length(), tokens))), false);
    }

    /// The next token of each of some sequences.
    static Batch of(List<KvCache> caches) {
        return new Batch(
                IntStream.range(0, caches.size())
                        .mapToObj(i -> new Share(
                                caches.get(i), new Rows(i, caches.get(i).length(), 1)))
                        .toList(),
                true);
    }

    int rows() {
        return shares.isEmpty()
                ? 0
                : shares.getLast().rows().first() + shares.getLast().rows().count();
    }

    /// out = W x for all rows.
    void multiply(ComputeBackend backend, Matrix w, Activations x, Activations out) {
        if (apart) {
            backend.multiplyEach(w, x, rows(), out);
        } else {
            backend.multiply(w, x, rows(), out);
        }
    }

    /// Declares the rows read.
    void advance() {
        for (Share share : shares) {
            share.cache().advance(share.rows().position() + share.rows().count());
        }
    }
}
