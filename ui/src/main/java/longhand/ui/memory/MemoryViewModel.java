package longhand.ui.memory;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.Remembering;
import longhand.engine.api.StoryMemory;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.PerLanguage;
import longhand.engine.text.StoryTime;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.text.SceneText;
import longhand.ui.concurrent.Background;

/// What is remembered of an open project's story. A change by hand holds at once, for the next take too;
/// where sentences stand is found in the background, as long as the text does not rest.
///
/// Confined to the JavaFX thread.
public final class MemoryViewModel {

    private final Project project;
    private final StoryLog log;
    private final Supplier<Remembering> remembering;
    private final Background background;
    private final PerLanguage<LanguageWords> words = new PerLanguage<>(LanguageWords::of);
    private final PerLanguage<StoryTime> times = new PerLanguage<>(StoryTime::of);
    private final ReadOnlyObjectWrapper<RememberedStory> story =
            new ReadOnlyObjectWrapper<>(this, "story", RememberedStory.NONE);
    private final ReadOnlyObjectWrapper<Optional<Building>> building =
            new ReadOnlyObjectWrapper<>(this, "building", Optional.empty());
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable", false);
    private boolean loaded;
    private boolean reading;
    private boolean again;
    private int version;

    /// @param remembering the rules for the language that the book is in now
    public MemoryViewModel(Project project, StoryLog log, Supplier<Remembering> remembering, Background background) {
        this.project = project;
        this.log = log;
        this.remembering = remembering;
        this.background = background;
    }

    /// What is remembered now.
    public ReadOnlyObjectProperty<RememberedStory> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /// How far [#build] is; empty while it does not run.
    public ReadOnlyObjectProperty<Optional<Building>> buildingProperty() {
        return building.getReadOnlyProperty();
    }

    /// Whether the story on the disk cannot be read: then nothing of it is shown, told or changed.
    public ReadOnlyBooleanProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    public boolean canChange() {
        return loaded && !project.opening().readOnly();
    }

    /// Looks again where everything stands, once a reading that runs has ended.
    public void refresh() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        again = false;
        int asked = version;
        background.run(this::read, found -> wasRead(found, asked), _ -> {
            reading = false;
            unreadable.set(true);
        });
    }

    private RememberedStory read() throws MemoryException {
        StoredStory stored = log.read();
        Locale locale = project.settings().locale();
        return new RememberedStory(
                stored.memory(),
                Footnotes.of(stored, project, words.of(locale), times.of(locale)),
                stored.passages(),
                UnreadText.of(project, stored.passages()));
    }

    /// What was read before a change is older than what shows.
    private void wasRead(RememberedStory found, int asked) {
        reading = false;
        loaded = true;
        if (asked == version) {
            story.set(found);
        }
        if (again || asked != version) {
            refresh();
        }
    }

    /// What the writer does by hand.
    ///
    /// @param scene the open one
    public void change(MemoryChange change, ItemId scene) {
        if (canChange()) {
            show(story.get().with(remembering.get().changed(story.get().memory(), change)));
            log.keep(change, scene);
            refresh();
        }
    }

    /// A take was kept: what it says is remembered, unless it was before.
    ///
    /// @param from        position of its first character in its scene
    /// @param instruction what was to happen in it; may be empty
    public void remember(long take, ItemId scene, int from, int to, String instruction) {
        boolean known =
                story.get().passages().stream().anyMatch(passage -> passage.take() == take && passage.isThere());
        SceneText text = project.scene(scene);
        int start = wholeFrom(text, scene, firstWord(text, from, to));
        if (canChange() && !known && !text.text(start, to).isBlank()) {
            String words = text.text(start, to);
            keep(new Passage(nextStep(), scene, start, to, take), words, instruction, after(words));
            refresh();
        }
    }

    /// A take that opens a paragraph begins with its line break.
    private static int firstWord(SceneText text, int from, int to) {
        String words = text.text(from, to);
        return from + words.length() - words.stripLeading().length();
    }

    /// The paragraph that a take goes on with belongs to its passage, unless an earlier one ends in it.
    private int wholeFrom(SceneText text, ItemId scene, int from) {
        int start = text.start(text.paragraphAt(from));
        return story.get().passages().stream().anyMatch(passage -> passage.touches(scene, start, from)) ? from : start;
    }

    private int nextStep() {
        return story.get().memory().step() + 1;
    }

    private StoryMemory after(String words) {
        return remembering.get().after(story.get().memory(), words);
    }

    private void keep(Passage passage, String words, String instruction, StoryMemory after) {
        log.keep(passage, words, instruction, story.get().memory(), after);
        show(story.get().with(after, passage));
    }

    private void show(RememberedStory fresh) {
        version++;
        story.set(fresh);
    }

    /// Reads what is unread into the memory, piece by piece; what was read is kept, whenever it stops.
    public void build() {
        if (canChange() && building.get().isEmpty() && !story.get().unread().isEmpty()) {
            building.set(Optional.of(new Building(0, story.get().unreadWords())));
            buildOn();
        }
    }

    public void stopBuilding() {
        building.set(Optional.empty());
    }

    private void buildOn() {
        if (building.get().isEmpty() || story.get().unread().isEmpty()) {
            building.set(Optional.empty());
            refresh();
            return;
        }
        Unread next = story.get().unread().getFirst();
        SceneText text = project.scene(next.scene());
        StoryMemory before = story.get().memory();
        int asked = version;
        background.run(() -> remembering.get().after(before, text.text(next.from(), next.to())), after -> {
            if (asked == version && project.scene(next.scene()).text().equals(text.text())) {
                built(next, text.text(next.from(), next.to()), after);
            } else {
                stopBuilding(); // the text moved under it: it is looked at anew, and what was read is kept
                refresh();
            }
        });
    }

    private void built(Unread piece, String words, StoryMemory after) {
        keep(new Passage(nextStep(), piece.scene(), piece.from(), piece.to(), 0), words, "", after);
        building.set(building.get().map(so -> new Building(so.words() + piece.words(), so.of())));
        buildOn();
    }

    /// What of the memory a take reads.
    ///
    /// @param text  of the open scene
    /// @param caret where the take begins
    /// @param page  what the model reads of the text
    public TakeMemory forTake(ItemId scene, SceneText text, int caret, String page) {
        return new TakeMemories(remembering.get(), project, scene, text, caret).of(story.get(), page);
    }
}
