package longhand.app.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.MemoryEdits;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.engine.recurrence.StoryStep;
import longhand.engine.text.SameWords;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;

/// The story of an open project: reads it out of the records, with every edit that the writer made of
/// text, memory and plans since, and keeps what is edited. Confined to one thread.
public final class StoryBook {

    /// With fewer words a scene does not show the voice yet.
    private static final int VOICE_WORDS = 100;

    private static final int VOICE_PARAGRAPHS = 2;

    private final Project project;

    public StoryBook(Project project) {
        this.project = project;
    }

    /// Begins a story in a scene. Its language is the book's from now on: of a book in two languages nobody would know
    /// which one counts.
    public void begin(StorySettings settings, ItemId scene) {
        speak(settings.language());
        record(new Kept.Begun(settings), scene);
    }

    /// Begins a story of which nothing was said, unless one is begun.
    void beginUnnamed(ItemId scene) {
        if (!isBegun()) {
            begin(new StorySettings("", "", "", language(), "", 0, StorySizes.USUAL), scene);
        }
    }

    /// Tag of the language that the book is written in.
    public String language() {
        return project.settings().language();
    }

    /// The book is in that language from now on, and its story too.
    public void speak(String tag) {
        if (!tag.equals(language())) {
            project.change(project.settings().withLanguage(tag));
        }
    }

    public boolean isBegun() {
        return !project.story().isEmpty();
    }

    /// Whether it was said what the story is about; a memory alone does not say so.
    ///
    /// @throws MemoryException if its records cannot be read
    public boolean isNamed() throws MemoryException {
        return isBegun() && StoryReading.of(project).story().settings().areNamed();
    }

    /// How large the parts of its steps are: as it was begun, else as usual. Reads nothing but that.
    StorySizes sizes() {
        return project.story().stream()
                .map(StoryRecord::content)
                .map(KeptJson::begun)
                .flatMap(Optional::stream)
                .reduce((_, last) -> last)
                .map(begun -> begun.settings().sizes())
                .orElse(StorySizes.USUAL);
    }

    /// The story as it stands now.
    ///
    /// @throws MemoryException if none was begun, or its records cannot be read
    public Story story() throws MemoryException {
        return doubting(StoryReading.of(project).story());
    }

    /// Rows are marked whose words stand neither in their paragraph nor anywhere else in the manuscript: a paragraph
    /// that the writer moved says what it said.
    private Story doubting(Story story) {
        Manuscript manuscript = new Manuscript(project);
        StoryMemory memory = story.memory();
        for (StoryStep step : story.steps()) {
            // Of most steps nothing is remembered any more: their words are not asked for.
            memory = MemoryEdits.sourceChanged(
                    memory,
                    step.number(),
                    sentence -> SameWords.of(step.paragraph()).hold(sentence) || manuscript.says(sentence));
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

    /// What a model reads of the text: the chapter's title and the scene. Of a scene that has hardly begun, the end of
    /// what stands before it too, so that the voice goes on.
    public String page() throws MemoryException {
        ItemId scene = scene();
        String text = project.scene(scene).text();
        return WordCounter.count(text) < VOICE_WORDS
                ? begun(scene, text, ToldBefore.of(project, scene))
                : chapter(scene) + text;
    }

    private String begun(ItemId scene, String text, ToldBefore before) {
        if (before.isEmpty()) {
            return chapter(scene) + text;
        }
        boolean goesOn = parent(scene).equals(parent(before.last()));
        return before.end(VOICE_PARAGRAPHS) + "\n" + (goesOn ? "" : chapter(scene)) + text;
    }

    private String chapter(ItemId scene) {
        return parent(scene)
                .flatMap(project.binder()::item)
                .map(item -> item.title() + "\n")
                .orElse("");
    }

    private Optional<ItemId> parent(ItemId scene) {
        return project.binder().item(scene).flatMap(BinderItem::parent);
    }

    /// Puts other plans in the place of the story's.
    public void plan(List<String> plans, int chosen) throws MemoryException {
        plan(plans, chosen, scene());
    }

    /// The story goes on at the end of a scene, with these plans.
    void plan(List<String> plans, int chosen, ItemId scene) {
        PageEnd end = PageEnd.of(scene, project.scene(scene).text());
        record(new Kept.Planned(plans, chosen, end.words()), scene);
    }

    /// The story's plans, if they are for a scene as it ends now.
    List<String> plans(ItemId scene) throws MemoryException {
        StoryReading reading = StoryReading.of(project);
        String text = project.scene(scene).text();
        return reading.planned()
                .filter(end -> end.scene().equals(scene) && end.isOf(text))
                .map(_ -> reading.story().plans())
                .orElse(List.of());
    }

    /// Puts another plan of a scene's text in the place of the one that is followed there.
    void outline(Kept.Outlined outlined, ItemId scene) {
        record(outlined, scene);
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
