package longhand.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.api.ModelChoice;
import longhand.engine.planning.NextPlans;
import longhand.engine.planning.Outliner;
import longhand.engine.planning.Plan;
import longhand.engine.planning.PlanWriter;
import longhand.engine.planning.WritingPlan;
import longhand.engine.recurrence.Planner;
import longhand.engine.scoring.Judge;
import longhand.engine.scoring.Likelihoods;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Plans and judges with a model of its own. Confined to one thread.
final class StoryPlanner implements Planner, Judge, Outliner, AutoCloseable {

    /// Room for the worked examples, the end of the story and a line.
    private static final int WINDOW = 2048;

    private final Transformer transformer;
    private final NextPlans plans;
    private final Likelihoods likelihoods;
    private final Consumer<String> progress;

    private StoryPlanner(Tokenizer tokenizer, Transformer transformer, Locale locale, Consumer<String> progress) {
        this.transformer = transformer;
        this.plans = new NextPlans(tokenizer, transformer, locale);
        this.likelihoods = new Likelihoods(tokenizer, transformer);
        this.progress = progress;
    }

    /// @param progress told each line of a longer plan as soon as it is drawn
    static StoryPlanner load(ModelChoice asked, Locale locale, Consumer<String> progress) throws CommandFailure {
        Tokenizer tokenizer = InspectTokens.tokenizer(asked.file());
        return new StoryPlanner(tokenizer, BareModels.load(asked.orWindow(WINDOW)), locale, progress);
    }

    @Override
    public List<String> propose(String story, Collection<String> names, long seed) throws EngineException {
        return plans(story, names, seed).stream().map(Plan::text).toList();
    }

    List<Plan> plans(String story, Collection<String> names, long seed) throws EngineException {
        return plans.propose(story, names, seed, () -> false);
    }

    @Override
    public List<Likelihood> likelihoods(String context, List<String> texts) throws EngineException {
        return likelihoods.of(context, texts, () -> false);
    }

    @Override
    public List<String> outline(String story, Collection<String> names, int count, long seed) throws EngineException {
        return new PlanWriter(plans)
                .points(story, names, count, seed, () -> false, progress)
                .orElseThrow();
    }

    /// A plan of a whole text.
    WritingPlan plan(String premise, Collection<String> names, int words, long seed) throws EngineException {
        return new PlanWriter(plans)
                .write(premise, names, words, seed, () -> false, progress)
                .orElseThrow();
    }

    @Override
    public void close() {
        transformer.close();
    }
}
