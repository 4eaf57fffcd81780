package longhand.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.planning.NextPlans;
import longhand.engine.planning.Plan;
import longhand.engine.planning.PlanWriter;
import longhand.engine.planning.WritingPlan;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Plans with a model of its own. Confined to one thread.
final class StoryPlanner implements AutoCloseable {

    /// Room for the worked examples, the end of the story and a line.
    private static final int WINDOW = 2048;

    private final Transformer transformer;
    private final NextPlans plans;
    private final Consumer<String> progress;

    private StoryPlanner(Tokenizer tokenizer, Transformer transformer, Locale locale, Consumer<String> progress) {
        this.transformer = transformer;
        this.plans = new NextPlans(tokenizer, transformer, locale);
        this.progress = progress;
    }

    /// @param progress told each line of a longer plan as soon as it is drawn
    static StoryPlanner load(ModelChoice asked, Locale locale, Consumer<String> progress) throws CommandFailure {
        Tokenizer tokenizer = InspectTokens.tokenizer(asked.file());
        return new StoryPlanner(tokenizer, BareModels.load(asked.orWindow(WINDOW)), locale, progress);
    }

    List<Plan> plans(String story, Collection<String> names, long seed) throws EngineException {
        return plans.propose(story, names, seed, () -> false);
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
