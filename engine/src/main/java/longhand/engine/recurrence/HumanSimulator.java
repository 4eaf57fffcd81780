package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import longhand.engine.api.EngineException;
import longhand.engine.scoring.Judge;
import longhand.engine.text.PromptLines;

/// Does what the simulated human of RecurrentGPT does, in the ways that a small model is good for: it
/// chooses the plan that the story makes likelier most, extends the paragraph to twice its length, and
/// revises the plan by what comes of it. Zhou et al., 2023, arXiv:2305.13304, ask a large model for all
/// three. Confined to one thread.
public final class HumanSimulator implements PlanPicker {

    private static final int EXTENSION = 2;

    /// Words of the story by which a plan is judged.
    private static final int STORY_WORDS = 200;

    private static final String BETWEEN = "\n\n";

    private final Judge judge;
    private final Planner planner;
    private final String lead;

    /// @param locale of the story
    public HumanSimulator(Judge judge, Planner planner, Locale locale) {
        this.judge = judge;
        this.planner = planner;
        this.lead = BETWEEN + PromptLines.first("story", "next", locale);
    }

    @Override
    public int extension() {
        return EXTENSION;
    }

    @Override
    public Picked pick(String story, Collection<String> names, List<String> plans, long seed) throws EngineException {
        if (plans.isEmpty()) {
            return new Picked(plans, 0);
        }
        int chosen = likeliest(Capped.end(story, STORY_WORDS), plans);
        List<String> revised = new ArrayList<>(plans);
        revised.set(chosen, revised(story, names, plans.get(chosen), seed));
        return new Picked(revised, chosen);
    }

    /// Of equal ones the first.
    private int likeliest(String story, List<String> plans) throws EngineException {
        List<String> texts = plans.stream().map(plan -> " " + plan).toList();
        double[] gains = judge.gainsPerToken(story + lead, lead, texts);
        int best = 0;
        for (int i = 1; i < gains.length; i++) {
            best = gains[i] > gains[best] ? i : best;
        }
        return best;
    }

    /// With one more sentence: what somebody of the story does then.
    private String revised(String story, Collection<String> names, String plan, long seed) throws EngineException {
        List<String> further = planner.propose(story + "\n" + plan, names, seed);
        return further.isEmpty() ? plan : plan + " " + further.getFirst();
    }
}
