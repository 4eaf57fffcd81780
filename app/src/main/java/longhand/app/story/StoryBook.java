package longhand.app.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.MemoryEdits;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StoryStep;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.text.SceneText;

/// The story of an open project: reads it out of the records, with every edit that the writer made of
/// text, memory and plans since, and keeps what is edited. Confined to one thread.
public final class StoryBook {

    private final Project project;

    public StoryBook(Project project) {
        this.project = project;
    }

    /// Begins a story in a scene.
    public void begin(StorySettings settings, ItemId scene) {
        record(new Kept.Begun(settings), scene);
    }

    public boolean isBegun() {
        return !project.story().isEmpty();
    }

    /// The story as it stands now.
    ///
    /// @throws MemoryException if none was begun, or its records cannot be read
    public Story story() throws MemoryException {
        List<StoryRecord> records = project.story();
        if (records.isEmpty() || !(KeptJson.read(records.getFirst().content()) instanceof Kept.Begun begun)) {
            throw new MemoryException("no story was begun in " + project.folder());
        }
        Story story = Story.begun(begun.settings());
        for (StoryRecord record : records.subList(1, records.size())) {
            story = after(story, record);
        }
        return doubting(story);
    }

    private Story after(Story story, StoryRecord record) throws MemoryException {
        return switch (KeptJson.read(record.content())) {
            case Kept.Begun begun -> Story.begun(begun.settings());
            case Kept.Told told -> {
                StoryStep step = new StoryStep(
                        told.number(),
                        told.instruction(),
                        paragraph(record),
                        told.paragraph(),
                        told.rows(),
                        told.plans());
                yield story.after(step, memory(story.memory(), told), told.chosen());
            }
            case Kept.Remembered remembered -> story.remembering(remembered.memory());
            case Kept.Planned planned -> story.planned(planned.plans(), planned.chosen());
            case Kept.Outlined _ -> story;
        };
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
        SceneText scene = project.scene(record.scene());
        if (!record.hasParagraph()) {
            return "";
        }
        int from = scene.start(scene.paragraphAt(record.from()));
        int last = scene.paragraphAt(record.to());
        return scene.text(from, scene.start(last) + scene.paragraphs().get(last).length());
    }

    /// Rows whose paragraph no longer holds them are marked.
    private static Story doubting(Story story) {
        StoryMemory memory = story.memory();
        for (StoryStep step : story.steps()) {
            memory = MemoryEdits.sourceChanged(memory, step.number(), step.paragraph());
        }
        return story.remembering(memory);
    }

    /// Where the story goes on.
    ///
    /// @throws MemoryException if the writer has put that scene into the trash
    public ItemId scene() throws MemoryException {
        ItemId scene = project.story().getLast().scene();
        Optional<BinderItem> item = project.binder().item(scene);
        if (item.isEmpty() || item.get().trashed()) {
            throw new MemoryException("the scene of the story lies in the trash: number " + scene.value());
        }
        return scene;
    }

    /// What a model reads of the text: the chapter's title and the scene.
    public String page() throws MemoryException {
        ItemId scene = scene();
        String chapter = project.binder()
                .item(scene)
                .flatMap(BinderItem::parent)
                .flatMap(project.binder()::item)
                .map(item -> item.title() + "\n")
                .orElse("");
        return chapter + project.scene(scene).text();
    }

    /// Puts a memory that the writer edited in the place of the story's.
    public void remember(StoryMemory memory) throws MemoryException {
        record(new Kept.Remembered(memory), scene());
    }

    /// Puts other plans in the place of the story's.
    public void plan(List<String> plans, int chosen) throws MemoryException {
        record(new Kept.Planned(plans, chosen), scene());
    }

    /// Puts another plan of the whole text in the place of the one that is followed.
    void outline(Kept.Outlined outlined) throws MemoryException {
        record(outlined, scene());
    }

    private void record(Kept kept, ItemId scene) {
        project.record(new StoryRecord(KeptJson.write(kept), scene, 0, 0));
    }

    /// The step's record, that goes with its text.
    static Kept.Told told(Story before, Story after, long seed, long take) {
        StoryStep step = after.steps().getLast();
        StoryMemory memory = after.memory();
        int oldRetired = before.memory().retired().size();
        Set<String> oldNames = Set.copyOf(before.memory().names());
        return new Kept.Told(
                step.number(),
                step.instruction(),
                seed,
                take,
                step.written(),
                memory.nextId(),
                memory.rows(),
                memory.retired().subList(oldRetired, memory.retired().size()),
                memory.names().stream().filter(name -> !oldNames.contains(name)).toList(),
                after.plans(),
                after.chosen());
    }
}
