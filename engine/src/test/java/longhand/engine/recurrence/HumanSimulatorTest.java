package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Likelihood;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.SamplingSettings;
import longhand.engine.recurrence.PlanPicker.Picked;
import longhand.engine.testing.TellingWriter;
import org.junit.jupiter.api.Test;

class HumanSimulatorTest {

    private static final List<String> PLANS = List.of("Mara waits.", "A letter comes to Osk.", "At dawn a bell falls.");

    private final List<String> told = new ArrayList<>();
    private final List<String> judged = new ArrayList<>();
    private final HumanSimulator simulator = new HumanSimulator(
            (context, texts) -> {
                judged.add(context);
                return judge(context, texts);
            },
            (story, names, seed) -> {
                told.add(story);
                return List.of("Osk burns it.", "A boat comes.", "At night it snows.");
            },
            Locale.ENGLISH);

    /// Behind a story that speaks of Osk whatever speaks of him is likelier; a long plan is likely anyway.
    private static List<Likelihood> judge(String context, List<String> texts) {
        return texts.stream()
                .map(text -> new Likelihood(
                        -10 + text.length() / 10.0 + (context.contains("Osk sat") && text.contains("Osk") ? 5 : 0), 4))
                .toList();
    }

    @Test
    void thePlanThatTheStoryMakesLikelierIsChosenAndRevisedByWhatComesOfIt() throws EngineException {
        Picked picked = simulator.pick("Osk sat and waited.", List.of("Osk"), PLANS, 3);
        assertEquals(1, picked.chosen());
        assertEquals(
                List.of("Mara waits.", "A letter comes to Osk. Osk burns it.", "At dawn a bell falls."),
                picked.plans());
        assertEquals(List.of("Osk sat and waited.\nA letter comes to Osk."), told);
    }

    @Test
    void nothingIsPickedOfNothing() throws EngineException {
        assertEquals(new Picked(List.of(), 0), simulator.pick("It rained.", List.of(), List.of(), 3));
    }

    /// As published: a selection and a revision beside what the writer itself asks for.
    @Test
    void aStepUnderItsHandAsksItsJudgeTwiceAndForOneRevision() throws EngineException {
        TellingWriter writer = new TellingWriter();
        List<String> proposed = new ArrayList<>();
        StepWriter steps = new StepWriter(
                writer,
                (story, names, seed) -> {
                    proposed.add(story);
                    return PLANS;
                },
                simulator,
                ModelChoice.of(Path.of("none")),
                SamplingSettings.PROSE,
                Locale.ENGLISH);
        Story story = Story.begun(new StorySettings("mystery", "a ferry", "", "en", "", 5, StorySizes.USUAL));
        String page = "";
        for (int step = 1; step <= 3; step++) {
            StepWriter.Made made = steps.next(story, page, 5).orElseThrow();
            story = made.story();
            page += made.draft().text() + "\n";
            assertEquals(step * StorySizes.USUAL.drafts(), writer.read().size());
            assertEquals(step, proposed.size());
            assertEquals(2 * step, judged.size(), "the plans behind the story, and behind none");
            assertEquals(step, told.size());
        }
    }

    @Test
    void itsParagraphsAreTwiceAsLongAndItsRevisedPlanIsFollowed() throws EngineException {
        TellingWriter writer = new TellingWriter();
        StepWriter steps = new StepWriter(
                writer,
                (story, names, seed) -> PLANS,
                simulator,
                ModelChoice.of(Path.of("none")),
                SamplingSettings.PROSE,
                Locale.ENGLISH);
        Story begun = Story.begun(new StorySettings("mystery", "a ferry", "", "en", "", 5, StorySizes.USUAL));
        StepWriter.Made made = steps.next(begun, "", 5).orElseThrow();
        assertEquals(LengthTarget.ofWords(240), made.draft().request().length());
        assertTrue(made.story().instruction().endsWith(". Osk burns it."), made.story()::instruction);
        String page = made.draft().text();
        steps.next(made.story(), page, 5);
        assertTrue(writer.read().getLast().contains(made.story().instruction()), writer.read()::getLast);
    }
}
