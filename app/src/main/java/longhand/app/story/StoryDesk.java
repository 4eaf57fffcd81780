package longhand.app.story;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.TokenTrace;
import longhand.engine.recurrence.Draft;
import longhand.engine.recurrence.StepWriter;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StoryStep;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Edit;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;

/// Has steps of a story written and puts each into its project whole: text, take and record are one
/// record of the journal, so a crash leaves all of a step or nothing. Confined to one thread.
public final class StoryDesk {

    private final Project project;
    private final StoryBook book;
    private final StepWriter writer;
    private final InstantSource clock;

    public StoryDesk(Project project, StepWriter writer, InstantSource clock) {
        this.project = project;
        this.book = new StoryBook(project);
        this.writer = writer;
        this.clock = clock;
    }

    /// Makes the next step; when it returns, the step is on disk.
    ///
    /// @param plan what is to happen; empty = the plan that the story has chosen
    /// @return empty if the model wrote nothing; the project is as it was then
    public Optional<StoryStep> step(Optional<String> plan, long seed) throws MemoryException, EngineException {
        Story kept = plan.isEmpty() ? planned(seed) : book.story();
        Story story = plan.map(text -> kept.planned(List.of(text), 0)).orElse(kept);
        return keep(kept, writer.next(story, book.page(), seed), seed);
    }

    /// The story with plans for its next step. What was kept in the window, or only read, left none: three are
    /// proposed then, and are on disk when this returns.
    public Story planned(long seed) throws MemoryException, EngineException {
        Story story = book.story();
        Story planned = writer.withPlans(story, book.page(), seed);
        if (!planned.equals(story)) {
            book.plan(planned.plans(), planned.chosen());
            project.flush();
        }
        return planned;
    }

    /// Puts a step into the project.
    Optional<StoryStep> keep(Story before, Optional<StepWriter.Made> made, long seed) throws MemoryException {
        if (made.isPresent()) {
            tell(before, made.get(), seed);
            project.flush();
        }
        return made.map(step -> step.story().steps().getLast());
    }

    private void tell(Story before, StepWriter.Made made, long seed) throws MemoryException {
        ItemId id = book.scene();
        SceneText scene = project.scene(id);
        String gap = made.inline() || scene.text().isEmpty() || scene.text().endsWith("\n") ? "" : "\n";
        long number = project.newTake();
        Slice slice =
                Slice.of(made.draft().text(), CharacterStyle.ofTake(number).kept());
        int end = scene.length();
        Edit edit = scene.edit(end, end, Slice.of(gap, CharacterStyle.TYPED).then(slice));
        int from = end + gap.length();
        String content = KeptJson.write(StoryBook.told(before, made.story(), seed, number));
        project.tell(
                edit, take(made.draft(), number, id, from), new StoryRecord(content, id, from, from + slice.length()));
    }

    private Take take(Draft draft, long number, ItemId scene, int at) {
        return new Take(
                number,
                scene,
                at,
                draft.text(),
                number,
                draft.request().seed(),
                draft.finished().model().name(),
                draft.finished().model().sha256(),
                RequestJson.of(draft.request()),
                draft.finished().trace().stream().map(StoryDesk::traced).toList(),
                clock.instant());
    }

    private static Take.TracedToken traced(TokenTrace token) {
        return new Take.TracedToken(
                token.token(), token.rawLogProbability(), token.rawEntropy(), token.logProbability(), token.entropy());
    }
}
