package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.StoryMemory;

/// All that the next step of a story goes on from, the page aside. Immutable.
///
/// @param settings it was begun with
/// @param steps    made so far, oldest first: the long-term memory is their paragraphs
/// @param memory   the short-term memory, hand edits included
/// @param plans    for the next step; empty before the first one, and behind text that no step wrote
/// @param chosen   which of the plans is followed unless the writer picks, counted from 0
public record Story(StorySettings settings, List<StoryStep> steps, StoryMemory memory, List<String> plans, int chosen) {

    public Story {
        steps = List.copyOf(steps);
        plans = List.copyOf(plans);
        if (chosen < 0 || chosen > 0 && chosen >= plans.size()) {
            throw new IllegalArgumentException("chosen must be below " + plans.size() + ": " + chosen);
        }
    }

    public static Story begun(StorySettings settings) {
        return new Story(settings, List.of(), StoryMemory.EMPTY, List.of(), 0);
    }

    /// The same story under other settings.
    public Story with(StorySettings other) {
        return new Story(other, steps, memory, plans, chosen);
    }

    /// What is to happen in the next step; may be empty. A story that goes on does not begin again, whatever its
    /// plans.
    public String instruction() {
        return plans.isEmpty() ? opening() : plans.get(chosen);
    }

    private String opening() {
        return steps.isEmpty() ? settings.opening() : "";
    }

    /// With other plans, of which one is followed.
    public Story planned(List<String> otherPlans, int otherChosen) {
        return new Story(settings, steps, memory, otherPlans, otherChosen);
    }

    /// With a memory that the writer edited.
    public Story remembering(StoryMemory edited) {
        return new Story(settings, steps, edited, plans, chosen);
    }

    /// One step later.
    public Story after(StoryStep step, StoryMemory newMemory, int newChosen) {
        List<StoryStep> more = new ArrayList<>(steps);
        more.add(step);
        return new Story(settings, more, newMemory, step.plans(), newChosen);
    }
}
