package longhand.ui.poem;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.PoemText;
import longhand.engine.api.Prosody;
import longhand.engine.api.Saying;
import longhand.engine.api.VerseForm;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.api.VerseSettings;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;
import longhand.ui.concurrent.Background;

/// The open scene as a poem: its form, and how it reads, found on another thread while it is typed. One reading runs
/// at a time, and of all texts that came meanwhile only the last one is read. A scene that is no poem is never read.
/// Confined to the JavaFX thread.
public final class PoemViewModel {

    private final Project project;
    private final Prosody prosody;
    private final Background reader;
    private final ReadOnlyObjectWrapper<Optional<PoemForm>> form =
            new ReadOnlyObjectWrapper<>(this, "form", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PoemPage>> page =
            new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());
    private VerseSettings verse;
    private Optional<ItemId> scene = Optional.empty();
    private SceneText text = SceneText.EMPTY;
    private long revision;
    private boolean reading;
    private boolean unread;

    /// @param reader whose worker reads poems
    public PoemViewModel(Project project, Prosody prosody, Background reader) {
        this.project = project;
        this.prosody = prosody;
        this.reader = reader;
        verse = project.settings().verse();
    }

    /// The forms to choose from.
    public List<VerseForm> forms() {
        return prosody.forms();
    }

    /// The form of the open scene; empty if it is prose.
    public ReadOnlyObjectProperty<Optional<PoemForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    public boolean isPoem() {
        return form.get().isPresent();
    }

    /// How the poem reads; a moment older than its text while it is typed.
    public ReadOnlyObjectProperty<Optional<PoemPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public void openScene(ItemId opened, SceneText fresh) {
        scene = Optional.of(opened);
        text = fresh;
        page.set(Optional.empty());
        form.set(verse.poem(opened).flatMap(this::known));
        readAgain();
    }

    public void leaveScene() {
        scene = Optional.empty();
        form.set(Optional.empty());
        page.set(Optional.empty());
    }

    /// A later version may know forms that this one does not: then the scene shows as prose.
    private Optional<PoemForm> known(VerseSettings.Poem poem) {
        return forms().stream()
                .filter(one -> one.id().equals(poem.form()))
                .findFirst()
                .map(one -> new PoemForm(one, poem.word()));
    }

    /// To be called after each edit of the scene.
    public void textChanged(SceneText fresh) {
        text = fresh;
        readAgain();
    }

    /// Gives the scene a form, which it keeps; empty = it is prose again. Its text stays as it is.
    public void choose(Optional<PoemForm> chosen) {
        scene.ifPresent(here -> {
            keep(now -> now.with(
                    here,
                    chosen.map(one -> new VerseSettings.Poem(here, one.form().id(), one.word()))));
            page.set(Optional.empty());
            form.set(chosen);
            readAgain();
        });
    }

    // ---- how words are said

    /// How the writer says words.
    public List<Saying> sayings() {
        return verse.sayings().stream()
                .map(saying -> new Saying(saying.word(), saying.phones()))
                .toList();
    }

    /// From now on a word is said like this.
    public void say(Saying saying) {
        keep(now -> now.with(new VerseSettings.Saying(saying.word(), saying.phones())));
        readAgain();
    }

    /// From now on a word is said as the dictionary has it.
    public void unsay(String word) {
        keep(now -> now.without(word));
        readAgain();
    }

    // ---- marks of stress

    public boolean showsStress() {
        return !verse.stressHidden();
    }

    public void showStress(boolean shown) {
        keep(now -> now.withStressHidden(!shown));
    }

    /// An open book that can only be read forgets it again.
    private void keep(UnaryOperator<VerseSettings> change) {
        verse = change.apply(verse);
        if (!project.opening().readOnly()) {
            project.change(project.settings().withVerse(verse));
        }
    }

    // ---- reading

    private void readAgain() {
        unread = true;
        revision++;
        if (!reading) {
            readNext();
        }
    }

    private void readNext() {
        Optional<PoemForm> wanted = form.get();
        if (wanted.isEmpty() || !unread) {
            return;
        }
        unread = false;
        reading = true;
        SceneText read = text;
        List<Saying> said = sayings();
        long at = revision;
        reader.run(() -> read(read, wanted.get(), said), found -> show(found, at));
    }

    private PoemPage read(SceneText poem, PoemForm as, List<Saying> said) {
        List<String> lines = poem.paragraphs().stream().map(Paragraph::text).toList();
        return new PoemPage(poem, as, prosody.read(new PoemText(as.form().id(), as.word(), lines, said)));
    }

    /// What was read of another scene, or in another form, shows nowhere.
    private void show(PoemPage fresh, long at) {
        reading = false;
        if (form.get().equals(Optional.of(fresh.form())) && at == revision) {
            page.set(Optional.of(fresh));
        }
        readNext();
    }
}
