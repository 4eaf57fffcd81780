package longhand.engine.verse;

import java.util.List;
import java.util.function.IntConsumer;
import longhand.engine.api.EngineError.BackendFailure;
import longhand.engine.api.EngineException;
import longhand.engine.sampling.Logits;
import longhand.engine.tensor.KvCache;
import longhand.engine.transformer.Transformer;

/// What the model would say next, token by token, behind any of the lines that are being tried. Confined to the decode
/// thread.
final class Voice {

    private final Transformer transformer;
    private final Logits logits;
    private double total;
    private boolean finite;
    private long passes;

    Voice(Transformer transformer) {
        this.transformer = transformer;
        this.logits = new Logits(transformer.vocabularySize());
    }

    /// Reads one token behind each of some lines, all in one pass.
    ///
    /// @param caches as [Transformer#forwardEach] takes them
    /// @param heard  called with the place of each, in order, while [#logProbability] speaks of it
    void readEach(List<KvCache> caches, int[] tokens, IntConsumer heard) throws EngineException {
        finite = true;
        transformer.forwardEach(caches, tokens, (place, scores) -> {
            System.arraycopy(scores, 0, logits.raw(), 0, scores.length);
            listen();
            if (finite) {
                heard.accept(place);
            }
        });
        requireFinite();
    }

    /// Reads some tokens; [#logProbability] then speaks of what comes behind the last.
    void read(KvCache cache, int[] tokens, int from, int to) throws EngineException {
        int batch = transformer.batchTokens();
        int at = from;
        for (; to - at > batch; at += batch) {
            transformer.read(cache, tokens, at, at + batch);
        }
        transformer.forward(cache, tokens, at, to, logits.raw());
        finite = true;
        listen();
        requireFinite();
    }

    private void listen() {
        passes++;
        finite &= logits.start();
        total = finite ? logits.logTotal() : Double.NaN;
    }

    private void requireFinite() throws EngineException {
        if (!finite) {
            throw new EngineException(new BackendFailure("verse", "the model's numbers are not finite"));
        }
    }

    /// Of a token behind what was read last, in nats, as the model gave it.
    double logProbability(int token) {
        return logits.raw()[token] - total;
    }

    KvCache cache() {
        return transformer.newCache();
    }

    /// How often the model was asked so far.
    long passes() {
        return passes;
    }
}
