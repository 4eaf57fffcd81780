package longhand.engine.transformer;

import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.tensor.KvCache;

/// Tokens that a piece of work waits to be read.
///
/// @param rows of different sequences
record Step(List<Row> rows) {

    /// A token behind a sequence, and who takes the logits behind it.
    ///
    /// @param place as the sink is told
    record Row(KvCache cache, int token, int place, Transformer.LogitsSink sink) {

        void take(float[] logits) {
            sink.accept(place, logits);
        }
    }

    /// A token for each cache.
    static Step of(List<KvCache> caches, int[] tokens, Transformer.LogitsSink sink) {
        return new Step(IntStream.range(0, tokens.length)
                .mapToObj(place -> new Row(caches.get(place), tokens[place], place, sink))
                .toList());
    }
}
