package longhand.engine.verse;

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
    private final int[] one = new int[1];
    private double total;
    private long passes;

    Voice(Transformer transformer) {
        this.transformer = transformer;
        this.logits = new Logits(transformer.vocabularySize());
    }

    /// Reads a token; [#logProbability] then speaks of what comes behind it.
    void read(KvCache cache, int token) throws EngineException {
        one[0] = token;
        read(cache, one, 0, 1);
    }

    /// Reads some tokens.
    void read(KvCache cache, int[] tokens, int from, int to) throws EngineException {
        int batch = transformer.batchTokens();
        int at = from;
        for (; to - at > batch; at += batch) {
            transformer.read(cache, tokens, at, at + batch);
        }
        transformer.forward(cache, tokens, at, to, logits.raw());
        passes++;
        if (!logits.start()) {
            throw new EngineException(new BackendFailure("verse", "the model's numbers are not finite"));
        }
        total = logits.logTotal();
    }

    /// Of a token behind what was read last, in nats, as the model gave it.
    double logProbability(int token) {
        return logits.raw()[token] - total;
    }

    KvCache cache() {
        return transformer.newCache();
    }

    /// Forward passes so far.
    long passes() {
        return passes;
    }
}
