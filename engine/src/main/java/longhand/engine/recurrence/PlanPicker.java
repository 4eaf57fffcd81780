package longhand.engine.recurrence;

import java.util.Collection;
import java.util.List;
import longhand.engine.api.EngineException;

/// Picks a plan where no writer does.
public interface PlanPicker {

    /// What the next step follows.
    ///
    /// @param plans  that the story keeps; one of them may have been revised
    /// @param chosen which of them, counted from 0
    record Picked(List<String> plans, int chosen) {

        public Picked {
            plans = List.copyOf(plans);
        }
    }

    /// @param story what was told so far
    /// @param names that plans may use beside those of the story
    /// @param plans maybe none
    Picked pick(String story, Collection<String> names, List<String> plans, long seed) throws EngineException;

    /// How much longer than asked a paragraph becomes under this picker's hand; 1 = as asked.
    default int extension() {
        return 1;
    }

    /// Each plan is as likely as the others.
    static PlanPicker random() {
        return (story, names, plans, seed) -> new Picked(plans, StepSeeds.choose(seed, plans.size()));
    }
}
