package longhand.app.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.planning.NextPlans;
import longhand.engine.planning.Plan;
import longhand.engine.recurrence.Planner;
import longhand.engine.scoring.Judge;
import longhand.engine.scoring.Likelihoods;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// A model that judges and plans, in the thread that asks. Confined to one thread.
public final class OpenModel implements Judge, Planner, AutoCloseable {

    private final Transformer transformer;
    private final Likelihoods likelihoods;
    private final NextPlans plans;

    /// @param transformer is closed with this
    public OpenModel(Tokenizer tokenizer, Transformer transformer) {
        this.transformer = transformer;
        this.likelihoods = new Likelihoods(tokenizer, transformer);
        this.plans = new NextPlans(tokenizer, transformer, Locale.ENGLISH);
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
    public void close() {
        transformer.close();
    }
}
