package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.StopReason;
import longhand.engine.api.Usage;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import org.junit.jupiter.api.Test;

/// Steps that are written for a line of a plan.
class PlannedStepTest {

    private static final StorySettings SETTINGS =
            new StorySettings("", "a late ferry", "", "en", "", 5, StorySizes.USUAL);

    private static final String RUN = "the ferry came round the point with all of its lamps alight";
    private static final String PAGE = "The harbour lay still, and the boats at the pier were covered with snow. "
            + "At dusk " + RUN + ". Nobody spoke of it, then or later.";

    /// Says one text after the other.
    private static final class Reciter implements Writer {

        private final List<String> texts;
        private final List<WritingRequest> asked = new ArrayList<>();

        private Reciter(String... texts) {
            this.texts = List.of(texts);
        }

        @Override
        public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
            throw new IllegalStateException("nobody prepares");
        }

        @Override
        public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
            listener.accept(new WritingEvent.TextAdded(texts.get(asked.size() % texts.size())));
            asked.add(request);
            listener.accept(new WritingEvent.Finished(
                    StopReason.WORDS_REACHED,
                    new Usage(1, 0, 0, 1, 1, 1, 1),
                    new ModelDescription("Scripted", "llama", "", 1, 1, 2048, "scalar"),
                    List.of()));
            return () -> {};
        }

        @Override
        public void close() {}
    }

    private static StepWriter.Made write(Reciter reciter, String point, String page, int words) throws EngineException {
        StepWriter writer = new StepWriter(
                reciter,
                (story, names, seed) -> List.of(),
                ModelChoice.of(Path.of("none")),
                SamplingSettings.PROSE,
                Locale.ENGLISH);
        Story story = Story.begun(SETTINGS).planned(List.of(point), 0);
        return writer.next(story, page, words, 5, List.of("Osk waits.")).orElseThrow();
    }

    @Test
    void thePromptHoldsTopicTextAndLine() throws EngineException {
        Reciter reciter = new Reciter("Mara sold the ferry to Osk before anybody else came down.");
        StepWriter.Made made = write(reciter, "Mara sells the ferry.", PAGE, 11);
        WritingRequest request = reciter.asked.getFirst();
        assertTrue(request.prompt() instanceof Prompt.Guided);
        if (request.prompt() instanceof Prompt.Guided guided) {
            assertEquals(
                    "This story is about a late ferry.\n\n" + PAGE + "\n\n[Next: Mara sells the ferry.]\n\n",
                    guided.before());
            assertEquals("This story is about a late ferry.\n\n" + PAGE + "\n\n", guided.without());
        }
        assertEquals(11, request.length().words());
        assertEquals(SETTINGS.sizes().drafts(), reciter.asked.size(), "no others where one serves");
        assertEquals(List.of("Osk waits."), made.story().plans());
        assertEquals("Mara sells the ferry.", made.story().steps().getLast().instruction());
        assertFalse(made.story().memory().rows().isEmpty());
    }

    @Test
    void aDraftThatTellsMoreOfItsLineIsKept() throws EngineException {
        String better = "Mara sold the old mill to Osk, and he paid in coins.";
        Reciter reciter = new Reciter("It rained over all of the roofs and gardens of town.", better);
        assertEquals(
                better,
                write(reciter, "Mara sells the mill to Osk for coins.", PAGE, 11)
                        .draft()
                        .text());
    }

    @Test
    void whatTheTextSaysAlreadyIsNotSaidAgainIfThereIsAnyOtherDraft() throws EngineException {
        String again = "Mara sold it. Then " + RUN + ".";
        String other = "It rained over all of the roofs and gardens of town.";
        Reciter reciter = new Reciter(again, again, again, again, other);
        assertEquals(other, write(reciter, "Mara sold it.", PAGE, 13).draft().text());
    }

    @Test
    void aLineOfWhichDraftsLoopIsTriedMoreOften() throws EngineException {
        String loop = "Mara sold it." + " She smiled.".repeat(5);
        String other = "It rained over all of the roofs and gardens of town.";
        Reciter reciter = new Reciter(loop, loop, loop, loop, other);
        assertEquals(other, write(reciter, "Mara sold it.", PAGE, 13).draft().text());
    }

    /// A page that goes in circles is left out: else whatever is written behind it goes in circles too.
    @Test
    void whereNoDraftServesTheOthersAreWrittenWithoutThePage() throws EngineException {
        String loop = "Mara sold it." + " She smiled.".repeat(5);
        String other = "It rained over all of the roofs and gardens of town.";
        Reciter reciter = new Reciter(loop, "It rained.", loop, loop, other);
        StepWriter.Made made = write(reciter, "Mara sells the ferry.", PAGE, 13);
        assertEquals(other, made.draft().text());
        assertFalse(made.inline());
        Prompt last = reciter.asked.getLast().prompt();
        assertFalse(last.toString().contains("The harbour lay still"), last::toString);
        assertTrue(last.toString().contains("a late ferry") && last.toString().contains("Mara sells the ferry."));
        assertTrue(reciter.asked.getFirst().prompt().toString().contains("The harbour lay still"));
    }

    @Test
    void aDraftOfTheRightLengthIsKept() throws EngineException {
        String whole = "It rained over all of the roofs and gardens of town.";
        Reciter reciter = new Reciter("It rained.", whole);
        assertEquals(
                whole, write(reciter, "Mara sells the ferry.", PAGE, 11).draft().text());
    }

    @Test
    void theFirstParagraphIsChosenFromMoreDrafts() throws EngineException {
        String rain = "It rained over all of the roofs and gardens of town.";
        Reciter first = new Reciter(rain);
        write(first, "Mara sells the ferry.", "", 11);
        Reciter later = new Reciter(rain);
        write(later, "Mara sells the ferry.", PAGE, 11);
        assertEquals(2 * later.asked.size(), first.asked.size());
    }

    @Test
    void aModelThatIsSilentIsAskedSomeTimes() throws EngineException {
        Reciter reciter = new Reciter(" ");
        StepWriter writer = new StepWriter(
                reciter,
                (story, names, seed) -> List.of(),
                ModelChoice.of(Path.of("none")),
                SamplingSettings.PROSE,
                Locale.ENGLISH);
        Story story = Story.begun(SETTINGS).planned(List.of("Mara."), 0);
        assertTrue(writer.next(story, PAGE, 50, 5, List.of()).isEmpty());
        assertEquals(9, reciter.asked.size());
    }
}
