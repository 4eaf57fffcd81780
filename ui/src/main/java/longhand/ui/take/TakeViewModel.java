package longhand.ui.take;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Recalling;
import longhand.engine.api.StopReason;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.api.Take;
import longhand.memory.text.SceneText;
import longhand.ui.concurrent.Background;
import longhand.ui.concurrent.FxMailbox;
import org.jspecify.annotations.Nullable;

/// Continue, stop, keep, retry, step through takes: what happens to the page and to the project.
///
/// Confined to the JavaFX thread: events of the engine arrive through a mailbox, never directly. Knows
/// no control, so its test needs no toolkit.
public final class TakeViewModel {

    /// What can be done now.
    public enum Phase {
        /// No fresh take is on the page.
        IDLE,
        /// The model reads; no word is there yet.
        READING,
        /// Words arrive.
        WRITING,
        /// A whole take is on the page and not kept yet.
        FRESH
    }

    private final Writer writer;
    private final Project project;
    private final TakePage page;
    private final ModelViewModel model;
    private final Background background;
    private final Clock clock;
    private final LongSupplier seeds;
    private final TakeWish wish;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.IDLE);
    private final ReadOnlyObjectWrapper<TakeShelf> shelf = new ReadOnlyObjectWrapper<>(this, "shelf", TakeShelf.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<TakeRange>> fresh =
            new ReadOnlyObjectWrapper<>(this, "fresh", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private Optional<ItemId> scene = Optional.empty();
    private final TakeReading reading;
    private Optional<TakeLength> wishedBefore;
    private TakePoems poems = TakePoems.NONE;
    private Supplier<List<String>> rules = List::of;
    private Consumer<KeptTake> kept = _ -> {};
    private SceneText last = SceneText.EMPTY;
    private @Nullable TakeRun run;
    private @Nullable WritingTask task;

    /// @param seeds one for each take
    public TakeViewModel(
            Writer writer,
            Project project,
            TakePage page,
            ModelViewModel model,
            Background background,
            Clock clock,
            LongSupplier seeds) {
        this.writer = writer;
        this.project = project;
        this.page = page;
        this.model = model;
        this.background = background;
        this.clock = clock;
        this.seeds = seeds;
        wish = new TakeWish(project, page::text);
        wishedBefore = wish.choice();
        reading = new TakeReading(project, page, model, background);
    }

    /// What takes remember of the story, from now on.
    public void remember(MemoryOfTakes fresh) {
        reading.remember(fresh);
    }

    /// How takes find what earlier scenes say of what comes next, from now on.
    ///
    /// @param finds where that is done, which takes longer than a frame
    public void recall(Recalling recalling, Executor finds) {
        reading.recall(recalling, finds);
    }

    /// How lines of poems are written, from now on.
    public void versify(TakePoems fresh) {
        poems = fresh;
    }

    /// What the words of takes keep, from now on.
    ///
    /// @param kept asked when a take begins
    public void keepRules(Supplier<List<String>> kept) {
        rules = kept;
    }

    /// @param listener told of each take that the writer keeps, in whatever way
    public void onKept(Consumer<KeptTake> listener) {
        kept = listener;
    }

    /// Another scene is on the page. What streams into the old one is stopped first: call this while
    /// the old one is still there.
    public void leaveScene() {
        stop();
        scene = Optional.empty();
        shelf.set(TakeShelf.EMPTY);
        fresh.set(Optional.empty());
        phase.set(Phase.IDLE);
    }

    /// The scene is on the page; its takes are read in the background.
    public void openScene(ItemId opened) {
        scene = Optional.of(opened);
        textChanged(page.text());
        background.run(
                () -> project.takes(opened),
                takes -> takesRead(opened, takes),
                _ -> trouble.set(Optional.of(new Trouble("trouble.takes-unreadable", List.of()))));
    }

    /// To be called after each edit of the scene: an undo may take a fresh take away, or bring it back.
    public void textChanged(SceneText text) {
        Optional<TakeRange> was = fresh.get();
        SceneText before = last;
        last = text;
        fresh.set(TakeRange.in(text).map(range -> range.withFirstBreak(text, shelf.get())));
        was.filter(take -> take.isKept(before, text, fresh.get()))
                .flatMap(take -> scene.map(here -> new KeptTake(
                        take.number(),
                        here,
                        take.from(),
                        take.to(),
                        shelf.get().direction(take.number()).what())))
                .ifPresent(kept);
        if (run == null) {
            phase.set(fresh.get().isPresent() ? Phase.FRESH : Phase.IDLE);
        }
    }

    /// Continues from the caret; a fresh take that is still there is kept.
    public void continueWriting() {
        if (isRunning() || !project.settings().modelAllowed()) {
            return;
        }
        keep();
        int caret = page.caret();
        begin(project.newTake(), Optional.empty(), new TakeRange(0, caret, caret), wished(), wish.length());
        spendWish();
    }

    /// Continues from the caret with a direction and a length of its own; what is wished of takes stays.
    ///
    /// @param setting who is there, where and when; empty = not said
    public void tell(String direction, String setting, TakeLength length) {
        if (isRunning() || !project.settings().modelAllowed()) {
            return;
        }
        keep();
        int caret = page.caret();
        begin(
                project.newTake(),
                Optional.empty(),
                new TakeRange(0, caret, caret),
                new Direction(direction, setting),
                length);
    }

    private void spendWish() {
        if (isRunning()) {
            wish.spend();
        }
    }

    /// Writes another take in the place of the fresh one, which stays on the shelf. It goes where the fresh one
    /// was to go, in as many words, unless the writer wants something else now.
    public void retry() {
        stop();
        fresh.get()
                .ifPresent(take -> replace(
                        take,
                        wish.direction().isEmpty() ? shelf.get().direction(take.number()) : wished(),
                        wish.choice().equals(wishedBefore) ? length(take) : wish.length()));
        spendWish();
    }

    /// Writes another take in the place of the fresh one, asked for as that was; of the two the better is to stay.
    public void again() {
        stop();
        fresh.get().ifPresent(take -> replace(take, shelf.get().direction(take.number()), length(take)));
    }

    private void replace(TakeRange take, Direction direction, TakeLength length) {
        begin(project.newTake(), Optional.of(shelf.get().group(take.number())), take, direction, length);
    }

    private TakeLength length(TakeRange take) {
        return shelf.get().length(take.number()).orElse(wish.length());
    }

    private Direction wished() {
        return Direction.of(wish.direction());
    }

    /// What the writer asks of the next take.
    public TakeWish wish() {
        return wish;
    }

    /// The directions of this scene's takes, oldest first, each one once.
    public List<String> earlierDirections() {
        return shelf.get().directions();
    }

    /// Finds out what the next Continue would read; nothing is told while no scene is open.
    ///
    /// @param told some time later, unless the scene is left
    public void nextPrompt(Consumer<NextPrompt> told) {
        scene.ifPresent(here -> reading.next(here, poems, wished(), wish.length(), next -> {
            if (scene.equals(Optional.of(here))) {
                told.accept(next);
            }
        }));
    }

    /// The writer mutes or pins what takes in the open scene read, from the next one on.
    public void choose(UnaryOperator<SourceChoices> change) {
        scene.ifPresent(here -> reading.choose(here, change));
    }

    /// The model reads something else than takes: of their prompts it keeps nothing that is known.
    public void forgetReading() {
        reading.forget();
    }

    /// The text up to the caret that plans go on from: the scene, and if that is short the end of the one
    /// before, whose cast may be another; blank if there is none.
    public String storySoFar() {
        return scene.map(reading::storySoFar).orElse("");
    }

    /// What the take on the page, or on its way there, was asked for; empty if there is none.
    public Optional<TakeAccount> accountOnPage() {
        return Optional.ofNullable(run).map(TakeRun::account).or(() -> fresh.get()
                .flatMap(take -> shelf.get().take(take.number()))
                .map(TakeAccount::of));
    }

    /// Stops the model at once; what is there stays.
    public void stop() {
        TakeRun running = run;
        if (running == null) {
            return;
        }
        if (task != null) {
            task.cancel();
        }
        running.stop(page.stop());
        if (!running.isEmpty()) {
            shelve(running.take(clock.instant(), Optional.of(StopReason.CANCELLED)));
        }
        model.rest(OptionalDouble.empty());
        endRun();
    }

    /// Makes the fresh take the writer's own.
    public void keep() {
        if (!isRunning()) {
            fresh.get().ifPresent(page::keep);
        }
    }

    /// Whether Tab keeps: only while the caret is in the fresh take.
    public boolean isKeepableAt(int caret) {
        return phase.get() == Phase.FRESH
                && fresh.get().map(take -> take.touches(caret)).orElse(false);
    }

    /// Shows the take before (-1) or after (1) the fresh one at its place.
    public void step(int steps) {
        neighbour(steps).ifPresent(this::show);
    }

    public boolean hasStep(int steps) {
        return neighbour(steps).isPresent();
    }

    /// Puts a take of this scene onto the page: in the place of the fresh one if both were written for
    /// the same place, at the caret otherwise.
    public void show(Take take) {
        if (isRunning()) {
            return;
        }
        Optional<TakeRange> there = fresh.get().filter(now -> shelf.get().group(now.number()) == take.sibling());
        if (there.isEmpty()) {
            keep();
        }
        int from = there.map(TakeRange::from).orElseGet(page::caret);
        int to = there.map(TakeRange::to).orElse(from);
        page.replace(from, to, take.number(), take.text());
    }

    /// Puts words of the model that were proposed elsewhere in the place of some characters, as a fresh take
    /// like any other.
    ///
    /// @param from  position of the first character that goes
    /// @param to    position behind the last one; `from` = nothing goes
    /// @param words that come, with what they were made from
    public void use(int from, int to, Proposed words) {
        keep();
        scene.ifPresent(here -> {
            long number = project.newTake();
            shelve(words.take(number, here, from, clock.instant()));
            page.replace(from, to, number, words.text());
        });
    }

    /// The writer has read what was wrong.
    public void dismissTrouble() {
        trouble.set(Optional.empty());
    }

    public boolean isRunning() {
        return run != null;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TakeShelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<TakeRange>> freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    private Optional<Take> neighbour(int steps) {
        return phase.get() == Phase.FRESH
                ? fresh.get().flatMap(take -> shelf.get().step(take.number(), steps))
                : Optional.empty();
    }

    private void begin(long number, Optional<Long> sibling, TakeRange place, Direction direction, TakeLength length) {
        Optional<ModelChoice> choice = model.choice();
        if (choice.isEmpty() || scene.isEmpty()) {
            trouble.set(choice.isEmpty() ? Optional.of(Trouble.NO_MODEL) : Optional.empty());
            return;
        }
        Optional<VerseWish> verse = poems.wishes().apply(place);
        trouble.set(verse.filter(lines -> lines.lines() == 0).map(_ -> Trouble.WHOLE_POEM));
        if (trouble.get().isPresent()) {
            return;
        }
        wishedBefore = wish.choice();
        TakeOrder order =
                new TakeOrder(scene.get(), choice.get(), length, direction, seeds.getAsLong(), verse, rules.get());
        TakeRun started = new TakeRun(number, sibling.orElse(number), order);
        run = started;
        phase.set(Phase.READING);
        model.reading(0, 0);
        page.begin(number, place.from(), place.to());
        page.reading(0, 0);
        if (verse.isPresent()) {
            VerseRequest request = started.read(page.place(), verse.get());
            task = poems.poet().versify(request, listener(started));
        } else {
            reading.recalled(order.scene(), place.from(), direction, found -> ask(started, found));
        }
    }

    private Consumer<WritingEvent> listener(TakeRun of) {
        return new FxMailbox<>(background.fx(), events -> show(of, events));
    }

    /// What the writer has typed while earlier pages were looked through is read too.
    private void ask(TakeRun started, Optional<PromptPart> recalled) {
        if (run != started) {
            return; // it was stopped meanwhile
        }
        int at = page.place();
        TakeOrder order = started.order();
        AssembledPrompt read = reading.assemble(order.scene(), at, order.direction(), order.length(), recalled);
        WritingRequest request = started.read(at, page.text().text(0, at), read);
        task = writer.start(request, listener(started));
    }

    /// Text first: whoever reacts to the end of the take must find the page complete.
    private void show(TakeRun of, List<WritingEvent> events) {
        StringBuilder text = new StringBuilder();
        for (WritingEvent event : events) {
            if (event instanceof WritingEvent.TextAdded(String piece)) {
                text.append(of.add(piece, clock.millis()));
            }
        }
        if (!text.isEmpty()) {
            page.append(text.toString());
            phase.set(Phase.WRITING);
            model.writing(of.speed(clock.millis()));
        }
        events.forEach(event -> show(of, event));
    }

    private void show(TakeRun of, WritingEvent event) {
        switch (event) {
            case WritingEvent.Reading(int read, int toRead) -> reading(of, read, toRead);
            case WritingEvent.TextAdded _ -> {}
            case WritingEvent.Finished finished -> finished(of, finished);
            case WritingEvent.Failed failed -> failed(of, failed.error());
        }
    }

    private void reading(TakeRun of, int read, int toRead) {
        if (run == of && of.isEmpty()) {
            model.reading(read, toRead);
            page.reading(read, toRead);
        }
    }

    /// A take that was stopped has been shelved already; now its trace and the model's hash are known. Once the
    /// scene is left its project closes: nobody may write into that.
    private void finished(TakeRun of, WritingEvent.Finished finished) {
        if (!of.isEmpty() && scene.isPresent()) {
            shelve(of.take(clock.instant(), finished.model(), finished.reason(), finished.trace()));
        }
        if (run == of) {
            page.end();
            endRun();
            trouble.set(Trouble.of(finished, of.words(), of.order().length()));
        }
        reading.ended(of, finished.usage());
        model.read(of.readWords(), finished);
        if (run == null) {
            model.rest(TakeRun.speed(finished.usage()));
        }
    }

    private void failed(TakeRun of, EngineError why) {
        reading.forget();
        if (!of.isEmpty() && scene.isPresent()) {
            shelve(of.take(clock.instant(), Optional.empty()));
        }
        if (run == of) {
            page.end();
            endRun();
            model.failed(why);
        }
        trouble.set(Optional.of(Trouble.of(why)));
    }

    private void endRun() {
        run = null;
        task = null;
        textChanged(page.text());
    }

    private void shelve(Take take) {
        project.keep(take);
        if (scene.equals(Optional.of(take.scene()))) {
            shelf.set(shelf.get().with(take));
            textChanged(page.text());
        }
    }

    /// Takes that were finished while the others were read are newer than what the disk said.
    private void takesRead(ItemId of, List<Take> read) {
        if (scene.equals(Optional.of(of))) {
            shelf.set(new TakeShelf(read).with(shelf.get().takes()));
            textChanged(page.text());
        }
    }
}
