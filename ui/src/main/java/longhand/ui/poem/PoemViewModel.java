package longhand.ui.poem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.LineShape;
import longhand.engine.api.PoemText;
import longhand.engine.api.Prosody;
import longhand.engine.api.RhymeWord;
import longhand.engine.api.SaidWord;
import longhand.engine.api.Saying;
import longhand.engine.api.VerseForm;
import longhand.engine.api.VerseQuality;
import longhand.engine.api.WrittenForm;
import longhand.engine.text.Words;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.api.VerseSettings;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;
import longhand.ui.concurrent.Background;
import longhand.ui.take.TakeRange;
import longhand.ui.take.VerseWish;

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
    private Amount asked = Amount.LINE;
    private long revision;
    private boolean reading;
    private boolean unread;
    private long questions;

    /// @param reader whose worker reads poems
    public PoemViewModel(Project project, Prosody prosody, Background reader) {
        this.project = project;
        this.prosody = prosody;
        this.reader = reader;
        verse = project.settings().verse();
    }

    /// The forms to choose from: the writer's own that a scene of the project has, and those of Longhand.
    public List<VerseForm> forms() {
        Stream<VerseForm> own = verse.poems().stream()
                .map(VerseSettings.Poem::form)
                .filter(VerseForm::isText)
                .distinct()
                .flatMap(text -> read(text).stream());
        return Stream.concat(own, prosody.forms().stream()).toList();
    }

    private Optional<VerseForm> read(String text) {
        return switch (prosody.written(text)) {
            case WrittenForm.Read(VerseForm read) -> Optional.of(read);
            case WrittenForm.Unread _ -> Optional.empty();
        };
    }

    /// Finds out what the text of a form says.
    void written(String text, Consumer<WrittenForm> told) {
        ask(() -> prosody.written(text.strip() + "\n"), told);
    }

    /// The text of a form to make another one of: one of the writer's own as it is, else a copy with a name of its own.
    String draft(VerseForm from, String title) {
        String text = prosody.text(from.id());
        return from.isOwn()
                ? text
                : text.replaceFirst("(?m)^form:.*$", "form: own-" + from.id())
                        .replaceFirst("(?m)^title:.*$", Matcher.quoteReplacement("title: " + title));
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

    /// A later version may know forms, or read texts of forms, that this one does not: then the scene shows as prose.
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

    // ---- lines by the model

    /// How much of a poem is written at once.
    public enum Amount {
        LINE,
        STANZA,
        POEM
    }

    /// How much the next take writes; the one after it writes a line again.
    public void ask(Amount amount) {
        asked = amount;
    }

    /// What a take is to write at a place: as many lines as were asked for, or, in the place of a take, as many as that
    /// has.
    ///
    /// @param page  the scene
    /// @param place where the take goes
    /// @param title of the poem
    /// @return empty if the scene is prose, of so many words or of any
    public Optional<VerseWish> wish(SceneText page, TakeRange place, String title) {
        Amount amount = asked;
        asked = Amount.LINE;
        return form.get().filter(poem -> !poem.form().isProse()).map(poem -> {
            StanzaPlace at = StanzaPlace.of(poem.form(), page.text(0, place.from()));
            int there = StanzaPlace.lines(page.text(place.from(), place.to())).size();
            return new VerseWish(
                    poem.form().id(),
                    poem.word(),
                    title,
                    at.given(),
                    there > 0 ? there : at.lines(amount, poem.word()),
                    sayings(),
                    quality(),
                    at.lead());
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
        keep(now -> now.without(word.strip().toLowerCase(Locale.ROOT)));
        readAgain();
    }

    /// Whether the writer says a word in a way of their own.
    boolean isSaid(String word) {
        return sayings().stream()
                .anyMatch(saying -> saying.word().equals(word.strip().toLowerCase(Locale.ROOT)));
    }

    /// Finds out how a word is said now.
    void said(String word, Consumer<SaidWord> told) {
        List<Saying> own = sayings();
        ask(() -> prosody.said(word.strip(), own), told);
    }

    /// Finds out how a word would be said like another one.
    void soundLike(String word, String known, Consumer<Optional<Saying>> told) {
        ask(() -> prosody.like(word, known), told);
    }

    /// Finds out how a word would be said with that stress and rhyme.
    void soundStressed(String word, String stress, String rhyme, Consumer<Optional<Saying>> told) {
        ask(() -> prosody.stressed(word, stress, rhyme), told);
    }

    // ---- rhymes

    /// Finds rhymes.
    ///
    /// @param perfect whether they rhyme perfectly; false = nearly
    void rhymes(String word, boolean perfect, Consumer<List<RhymeWord>> told) {
        List<Saying> own = sayings();
        ask(() -> word.isBlank() ? List.<RhymeWord>of() : prosody.rhymes(word, perfect, own), told);
    }

    /// Of several questions only the last one is answered.
    private <T> void ask(Supplier<T> question, Consumer<T> told) {
        questions++;
        long number = questions;
        reader.run(question, answer -> {
            if (number == questions) {
                told.accept(answer);
            }
        });
    }

    /// The words of the poem, in small letters.
    Set<String> words() {
        return Words.of(text.text()).stream().map(Words.Word::plain).collect(Collectors.toUnmodifiableSet());
    }

    /// The word with which a line has to rhyme: that at the end of the last line ahead of it with the same letter;
    /// empty if there is none.
    ///
    /// @param paragraph of the line
    public String partner(int paragraph) {
        List<LineShape> shapes = form.get().map(one -> one.form().lines()).orElse(List.of());
        List<String> ahead = text.paragraphs().subList(0, paragraph).stream()
                .map(Paragraph::text)
                .filter(line -> !line.isBlank())
                .toList();
        String letter = ahead.size() < shapes.size() ? shapes.get(ahead.size()).rhyme() : "";
        String partner = "";
        for (int i = 0; i < ahead.size() && !letter.isEmpty(); i++) {
            List<Words.Word> words = Words.of(ahead.get(i));
            if (shapes.get(i).rhyme().equals(letter) && !words.isEmpty()) {
                partner = words.getLast().text();
            }
        }
        return partner;
    }

    // ---- quality

    /// How long lines are looked for, in all poems of the project.
    public VerseQuality quality() {
        return VerseQuality.valueOf(verse.quality().name());
    }

    public void ask(VerseQuality wanted) {
        keep(now -> now.withQuality(VerseSettings.Quality.valueOf(wanted.name())));
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
