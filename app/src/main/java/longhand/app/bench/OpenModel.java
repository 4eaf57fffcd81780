package longhand.app.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.planning.NextPlans;
import longhand.engine.planning.Outliner;
import longhand.engine.planning.Plan;
import longhand.engine.planning.PlanWriter;
import longhand.engine.recurrence.Planner;
import longhand.engine.scoring.Judge;
import longhand.engine.scoring.Likelihoods;
import longhand.engine.tensor.KvCache;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// A model that judges and plans, in the thread that asks. Confined to one thread.
public final class OpenModel implements Judge, Planner, Outliner, AutoCloseable {

    private final Tokenizer tokenizer;
    private final Transformer transformer;
    private final Likelihoods likelihoods;
    private final NextPlans plans;

    /// @param transformer is closed with this
    public OpenModel(Tokenizer tokenizer, Transformer transformer) {
        this.tokenizer = tokenizer;
        this.transformer = transformer;
        this.likelihoods = new Likelihoods(tokenizer, transformer);
        this.plans = new NextPlans(tokenizer, transformer, Locale.ENGLISH);
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    Transformer transformer() {
        return transformer;
    }

    /// Reads tokens from the beginning of a text.
    ///
    /// @param sink hears the logits behind each of them
    void read(int[] tokens, Transformer.LogitsSink sink) {
        KvCache cache = transformer.newCache();
        for (int at = 0; at < tokens.length; at += transformer.batchTokens()) {
            int end = Math.min(tokens.length, at + transformer.batchTokens());
            transformer.forwardAll(cache, tokens, at, end, sink);
        }
    }

    @Override
    public List<Likelihood> likelihoods(String context, List<String> texts) throws EngineException {
        return likelihoods.of(context, texts, () -> false);
    }

    @Override
    public List<String> propose(String story, Collection<String> names, long seed) throws EngineException {
        return plans.propose(story, names, seed, () -> false).stream()
                .map(Plan::text)
                .toList();
    }

    @Override
    public List<String> outline(String story, Collection<String> names, int count, long seed) throws EngineException {
        return new PlanWriter(plans)
                .points(story, names, count, seed, () -> false, _ -> {})
                .orElseThrow();
    }

    @Override
    public void close() {
        transformer.close();
    }
}
