package longhand.app.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.MemoryEdits;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StoryStep;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.text.SceneText;

/// Reads a story out of its records, one after the other, and knows what each step went on from. Confined
/// to one thread.
final class StoryReading {

    /// A step that stands.
    ///
    /// @param record  that tells it
    /// @param before  the story without it
    /// @param planned the page that the plans of that were for
    private record Standing(StoryRecord record, Story before, Optional<PageEnd> planned) {}

    private final Project project;
    private final Deque<Standing> steps = new ArrayDeque<>();
    private Story story;
    private Optional<PageEnd> planned = Optional.empty();

    private StoryReading(Project project, Story begun) {
        this.project = project;
        this.story = begun;
    }

    /// @throws MemoryException if no story was begun, or its records cannot be read
    static StoryReading of(Project project) throws MemoryException {
        List<StoryRecord> records = project.story();
        if (records.isEmpty() || !(KeptJson.read(records.getFirst().content()) instanceof Kept.Begun begun)) {
            throw new MemoryException("no story was begun in " + project.folder());
        }
        StoryReading reading = new StoryReading(project, Story.begun(spoken(begun.settings(), project)));
        for (StoryRecord record : records.subList(1, records.size())) {
            reading.read(record);
        }
        return reading;
    }

    /// A story is in the language of its book, whatever that was when the story was begun.
    private static StorySettings spoken(StorySettings begun, Project project) {
        return begun.in(project.settings().language());
    }

    Story story() {
        return story;
    }

    /// The page that the story's plans are for, if that was said.
    Optional<PageEnd> planned() {
        return planned;
    }

    /// The record of the last step that stands; its paragraph stands where it says.
    Optional<StoryRecord> lastStep() {
        return Optional.ofNullable(steps.peekLast()).map(Standing::record);
    }

    /// The records of the steps that stand, oldest first.
    List<StoryRecord> steps() {
        return steps.stream().map(Standing::record).toList();
    }

    private void read(StoryRecord record) throws MemoryException {
        switch (KeptJson.read(record.content())) {
            case Kept.Begun begun -> story = story.with(spoken(begun.settings(), project));
            case Kept.Told told -> tell(record, told);
            case Kept.Changed changed ->
                story = story.remembering(MemoryEdits.changed(story.memory(), changed.change()));
            case Kept.Planned plans -> plan(record, plans);
            case Kept.Outlined _ -> {} // a plan of the text changes nothing of the story
            case Kept.Undone undone -> takeBack(undone);
        }
    }

    private void plan(StoryRecord record, Kept.Planned plans) {
        story = story.planned(plans.plans(), plans.chosen());
        planned = Optional.of(new PageEnd(record.scene(), plans.end()));
    }

    private void tell(StoryRecord record, Kept.Told told) {
        steps.addLast(new Standing(record, story, planned));
        planned = Optional.of(PageEnd.of(record.scene(), told.paragraph()));
        StoryStep step = new StoryStep(
                told.number(), told.instruction(), paragraph(record), told.paragraph(), told.rows(), told.plans());
        story = story.after(step, memory(story.memory(), told), told.chosen());
    }

    private void takeBack(Kept.Undone undone) throws MemoryException {
        if (steps.isEmpty()) {
            throw new MemoryException("the story's records take back a step that is not there: " + undone.number());
        }
        Standing last = steps.removeLast();
        story = last.before();
        planned = last.planned();
    }

    private static StoryMemory memory(StoryMemory before, Kept.Told told) {
        List<MemoryRow> retired = new ArrayList<>(before.retired());
        retired.addAll(told.retired());
        List<String> names = new ArrayList<>(before.names());
        names.addAll(told.names());
        return new StoryMemory(told.number(), told.nextId(), told.rows(), retired, names);
    }

    /// The whole paragraphs of the page that the step's text stands in; empty if it was taken out.
    private String paragraph(StoryRecord record) {
        if (!record.hasParagraph()) {
            return "";
        }
        SceneText scene = project.scene(record.scene());
        int from = scene.start(scene.paragraphAt(record.from()));
        int last = scene.paragraphAt(record.to());
        return scene.text(from, scene.start(last) + scene.paragraphs().get(last).length());
    }
}
