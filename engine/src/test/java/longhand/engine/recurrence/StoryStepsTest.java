package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.SamplingSettings;
import longhand.engine.testing.TellingWriter;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentences;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;

/// Steps of a story with a scripted model.
class StoryStepsTest {

    private static final StorySettings SETTINGS =
            new StorySettings("mystery", "a late ferry", "Mara waits.", "en", "", 5, StorySizes.USUAL);

    /// A story whose parts need more room than its prompts have.
    private static final StorySettings TIGHT = new StorySettings(
            "mystery",
            "a late ferry",
            "Mara waits.",
            "en",
            "",
            5,
            new StorySizes(120, MemoryLimits.PUBLISHED, 2, 450, 3));

    private final TellingWriter writer = new TellingWriter();
    private final List<String> planned = new ArrayList<>();
    private final List<Collection<String>> known = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();

    private StepWriter steps() {
        return new StepWriter(
                writer, this::plan, ModelChoice.of(Path.of("none")), SamplingSettings.PROSE, Locale.ENGLISH);
    }

    private List<String> plan(String story, Collection<String> names, long seed) {
        planned.add(story);
        known.add(names);
        SplittableRandom random = new SplittableRandom(seed);
        return List.of(
                "Mara sells mill " + random.nextInt(100) + ".", "A letter comes to Osk.", "At dawn the bell falls.");
    }

    /// As a project would: each paragraph behind the one before.
    private Story told(Story story, long seed) throws EngineException {
        StepWriter.Made made = steps().next(story, page.toString(), seed).orElseThrow();
        page.append(page.isEmpty() || made.inline() ? "" : "\n")
                .append(made.draft().text());
        return made.story();
    }

    @Test
    void plansKnowWhoTheStoryIsAbout() throws EngineException {
        told(Story.begun(new StorySettings("", "Ada keeps the light.", "", "en", "", 5, StorySizes.USUAL)), 5);
        assertTrue(known.getLast().contains("Ada"), known::toString);
    }

    @Test
    void fiveHundredStepsKeepEveryPromptAndTheMemoryInTheirLimits() throws EngineException {
        Story story = Story.begun(TIGHT);
        for (int i = 0; i < 500; i++) {
            story = told(story, 5);
            assertTrue(MemoryLimits.PUBLISHED.hold(story.memory().rows()));
        }
        assertEquals(500, story.steps().size());
        assertEquals(500, story.memory().step());
        assertEquals(500 * TIGHT.sizes().drafts(), writer.read().size());
        for (String prompt : writer.read()) {
            assertTrue(WordCounter.count(prompt) <= TIGHT.sizes().promptWords(), prompt);
        }
        assertEquals(longest(50, 150), longest(400, 500), 0.1 * longest(50, 150), "prompts do not grow with the story");
        assertTrue(writer.read().getLast().contains("\n- "), "rows are told");
        List<Long> ids = story.memory().retired().stream().map(row -> row.id()).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    /// Words of the longest prompt of these steps.
    private int longest(int from, int to) {
        int drafts = TIGHT.sizes().drafts();
        return writer.read().subList(from * drafts, to * drafts).stream()
                .mapToInt(WordCounter::count)
                .max()
                .orElseThrow();
    }

    @Test
    void aStepAsksForItsDraftsAndForOneSetOfPlansWhoeverPicks() throws EngineException {
        Story automatic = Story.begun(SETTINGS);
        for (int step = 1; step <= 4; step++) {
            automatic = told(automatic, 5);
            assertEquals(step * SETTINGS.sizes().drafts(), writer.read().size());
            assertEquals(step, planned.size());
        }
        Story picked = automatic;
        for (int step = 5; step <= 8; step++) {
            picked = told(picked.planned(List.of("Osk finds the key of the mill."), 0), 5);
            assertEquals(step * SETTINGS.sizes().drafts(), writer.read().size(), "a person's pick asks no model");
            assertEquals(step, planned.size());
        }
    }

    @Test
    void aStepHasWhatItPromises() throws EngineException {
        Story first = told(Story.begun(SETTINGS), 5);
        StoryStep step = first.steps().getLast();
        assertEquals("Mara waits.", step.instruction());
        assertEquals(3, first.plans().size());
        assertEquals(page.toString(), step.paragraph());
        assertEquals(step.rows(), first.memory().rows());
        step.rows()
                .forEach(row -> assertEquals(
                        row.text(),
                        Sentences.of(step.paragraph())
                                .get(row.source().sentence())
                                .text()));
        Story second = told(first, 5);
        assertEquals(first.plans().get(first.chosen()), second.steps().getLast().instruction());
        assertTrue(planned.getLast().startsWith("Mara waits. " + first.instruction() + "\n\n"), planned.getLast());
    }

    @Test
    void plansAreProposedForAPageThatNoStepWroteAndTheStoryDoesNotBeginAgain() throws EngineException {
        Story begun = Story.begun(SETTINGS);
        assertEquals(begun, steps().withPlans(begun, "It rained.", 5));
        Story stepped = told(begun, 5);
        assertEquals(stepped, steps().withPlans(stepped, page.toString(), 5));
        Story wiped = stepped.planned(List.of(), 0);
        assertEquals("", wiped.instruction());
        assertEquals(wiped, steps().withPlans(wiped, " ", 5));
        page.append("\nOsk left.");
        Story again = steps().withPlans(wiped, page.toString(), 5);
        assertEquals("Mara waits.\n\n" + page, planned.getLast());
        assertEquals(stepped, again, "with the seeds of the last step");
    }

    @Test
    void aSeedDecidesEverythingAndTakesThatArePoorAreNotKept() throws EngineException {
        Story begun = Story.begun(SETTINGS);
        Story one = steps().next(begun, "", 7).orElseThrow().story();
        assertEquals(one, steps().next(begun, "", 7).orElseThrow().story());
        assertNotEquals(one, steps().next(begun, "", 8).orElseThrow().story());
        StepWriter.Made made = steps().next(begun.planned(List.of("Mara owed Osk the ring and the bell."), 0), "", 7)
                .orElseThrow();
        DraftChoice choice = new DraftChoice(
                LanguageWords.of(Locale.ENGLISH),
                Voice.of(Locale.ENGLISH),
                "Mara owed Osk the ring and the bell.",
                "",
                writer.read().getLast());
        double best = choice.score(made.draft().text());
        StepSeeds seeds = StepSeeds.of(7, 1);
        for (int i = 0; i < SETTINGS.sizes().drafts(); i++) {
            assertTrue(choice.score(TellingWriter.paragraph(seeds.nextTake())) <= best);
        }
    }

    @Test
    void aStepThatFailsLeavesNoTraceAndOneWithoutWordsIsNone() throws EngineException {
        Story story = told(Story.begun(SETTINGS), 5);
        writer.failAt(writer.read().size() + 1);
        assertThrows(EngineException.class, () -> steps().next(story, page.toString(), 5));
        Story after = told(story, 5);
        assertEquals(2, after.steps().size());
        writer.beSilent();
        assertEquals(Optional.empty(), steps().next(after, page.toString(), 5));
    }

    @Test
    void aSilentModelIsAskedThreeTimesAndNobodyPlans() throws EngineException {
        writer.beSilent();
        assertEquals(Optional.empty(), steps().next(Story.begun(SETTINGS), "It rained.", 5));
        assertEquals(3 * SETTINGS.sizes().drafts(), writer.read().size());
        assertEquals(List.of(), planned);
    }

    /// Five of its eight sentences are enough of a draft; what turns to the reader is no part of it.
    @Test
    void aDraftEndsWhereItLeavesTheStory() throws EngineException {
        writer.turnToTheReader(_ -> true);
        StepWriter.Made made = steps().next(Story.begun(SETTINGS), "", 5).orElseThrow();
        assertEquals(5, Sentences.of(made.draft().text()).size());
        assertFalse(made.draft().text().contains("You"), made.draft()::text);
        assertEquals(SETTINGS.sizes().drafts(), writer.read().size());
    }

    @Test
    void theAutomaticChoiceIsEvenOverThreePlans() {
        int[] counts = new int[3];
        for (int step = 1; step <= 3000; step++) {
            counts[StepSeeds.of(11, step).choose(3)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 1000) * (count - 1000) / 1000.0;
        }
        assertTrue(chiSquare < 9.21, "not even at the level of 1 %: " + chiSquare);
        assertEquals(0, StepSeeds.of(11, 1).choose(0));
    }

    @Test
    void anUnfinishedSentenceIsGoneOnWith() throws EngineException {
        Story begun = Story.begun(SETTINGS);
        assertTrue(steps().next(begun, "It rained when", 5).orElseThrow().inline());
        assertTrue(writer.read().getLast().endsWith("It rained when"));
        assertFalse(steps().next(begun, "It rained.", 5).orElseThrow().inline());
        assertTrue(writer.read().getLast().endsWith("It rained.\n\n[Next: Mara waits.]\n\n"));
    }
}
