package longhand.engine.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import longhand.engine.api.EngineError.BackendFailure;
import longhand.engine.api.EngineError.ContextOverflow;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.prompt.PromptParts;
import longhand.engine.tensor.KvCache;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Computes likelihoods with one model. The context is read once; behind it the cache is rewound for
/// text after text, and from one call to the next what two contexts have in common at their beginning
/// stays read. That leaves no trace in the results, as long as contexts are read in the same pieces:
/// they always are.
///
/// Confined to the decode thread. Has a cache of its own, which grows as it is used.
public final class Likelihoods {

    private static final int[] NONE = {};

    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final KvCache cache;
    private int[] read = NONE;

    public Likelihoods(Tokenizer tokenizer, Transformer transformer) {
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.cache = transformer.newCache();
    }

    /// The likelihood of each text behind `context`, in order. A text is tokenised together with its
    /// context; the tokens count that differ from those of the context alone. The very first token of a
    /// sequence has no likelihood.
    ///
    /// @param stopped asked between passes
    /// @return fewer than texts if it was stopped
    /// @throws EngineException with [ContextOverflow] if a text does not fit behind its context, with
    ///     [BackendFailure] if the model's numbers are not finite
    public List<Likelihood> of(String context, List<String> texts, BooleanSupplier stopped) throws EngineException {
        int[] alone = encode(context);
        List<Likelihood> found = new ArrayList<>();
        for (String text : texts) {
            int[] tokens = encode(context + text);
            if (tokens.length > transformer.contextTokens()) {
                throw new EngineException(new ContextOverflow(tokens.length, transformer.contextTokens()));
            }
            int mismatch = Arrays.mismatch(alone, tokens);
            int from = Math.max(1, mismatch < 0 ? alone.length : mismatch);
            if (!readContext(tokens, from - 1, stopped)) {
                break;
            }
            found.add(score(tokens, from));
        }
        return found;
    }

    private int[] encode(String text) {
        return PromptParts.text(text).encode(tokenizer);
    }

    /// Brings the cache to `tokens[0]` to `tokens[to - 1]`. Pieces begin at multiples of the batch, so
    /// that how a token was computed does not depend on what was read before.
    private boolean readContext(int[] tokens, int to, BooleanSupplier stopped) {
        int batch = transformer.batchTokens();
        int limit = Math.min(to, Math.min(read.length, cache.length()));
        int mismatch = Arrays.mismatch(read, 0, limit, tokens, 0, limit);
        boolean whole = mismatch < 0 && limit == to && read.length == to;
        int at = whole ? to : (mismatch < 0 ? limit : mismatch) / batch * batch;
        cache.rewind(at);
        while (at < to) {
            if (stopped.getAsBoolean()) {
                read = Arrays.copyOf(tokens, at);
                return false;
            }
            int end = Math.min(to, at + batch);
            transformer.read(cache, tokens, at, end);
            at = end;
        }
        read = Arrays.copyOf(tokens, to);
        return !stopped.getAsBoolean();
    }

    /// Scores `tokens[from]` to the last; the cache holds all before `tokens[from - 1]`, and again after.
    private Likelihood score(int[] tokens, int from) throws EngineException {
        Sum sum = new Sum(tokens);
        int last = tokens.length - 1; // nothing is asked behind it
        for (int at = from - 1; at < last; at += transformer.batchTokens()) {
            int end = Math.min(last, at + transformer.batchTokens());
            transformer.forwardAll(cache, tokens, at, end, sum);
        }
        cache.rewind(from - 1);
        if (!Double.isFinite(sum.total)) {
            throw new EngineException(new BackendFailure("scoring", "the model's numbers are not finite"));
        }
        return new Likelihood(sum.total, Math.max(0, tokens.length - from));
    }

    /// Adds up the log-probability of each token behind its predecessor.
    private static final class Sum implements Transformer.LogitsSink {

        private final int[] tokens;
        private double total;

        private Sum(int[] tokens) {
            this.tokens = tokens;
        }

        @Override
        public void accept(int position, float[] logits) {
            total += logits[tokens[position + 1]] - logTotal(logits);
        }

        private static double logTotal(float[] logits) {
            float largest = Float.NEGATIVE_INFINITY;
            for (float logit : logits) {
                largest = Math.max(largest, logit);
            }
            double sum = 0;
            for (float logit : logits) {
                sum += Math.exp(logit - largest);
            }
            return largest + Math.log(sum);
        }
    }
}
