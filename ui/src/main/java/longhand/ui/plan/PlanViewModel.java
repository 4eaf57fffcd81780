package longhand.ui.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.engine.api.Planning;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.PerLanguage;
import longhand.engine.text.WordCounter;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.text.SceneText;
import longhand.ui.concurrent.Background;
import longhand.ui.take.TakeAccount;
import longhand.ui.take.TakeRange;
import longhand.ui.take.TakeViewModel;

/// The plan of the open scene and what the writer edits of it. An edit shows at once and goes into the story's records
/// in the background. How far a beat is written is worked out from records and page each time, so that an edit of the
/// page counts too.
///
/// Confined to the JavaFX thread.
public final class PlanViewModel {

    /// By so much a key changes a beat's words.
    private static final int STEP = 10;

    /// A beat of a writer who has not said how long it is to be.
    private static final int USUAL_WORDS = 150;

    private final Project project;
    private final Planning rules;
    private final TakeViewModel takes;
    private final PlanScene page;
    private final PlanStore store;
    private final PlanHistory history = new PlanHistory();
    private final Deque<Runnable> afterRead = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<BeatSheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", 0);
    private final ReadOnlyObjectWrapper<PlanWork> work =
            new ReadOnlyObjectWrapper<>(this, "work", new PlanWork.Resting());
    private final ReadOnlyObjectWrapper<Optional<Shared>> shared =
            new ReadOnlyObjectWrapper<>(this, "shared", Optional.empty());
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(this, "unreadable", false);
    private final PerLanguage<LanguageWords> words = new PerLanguage<>(LanguageWords::of);
    private Cast cast = Cast.NOBODY;
    private boolean loaded;
    private boolean sharing = true;
    private int sharedUpTo;
    private int before;

    public PlanViewModel(
            Project project, PlanLog log, Planning rules, TakeViewModel takes, PlanScene page, Background background) {
        this.project = project;
        this.rules = rules;
        this.takes = takes;
        this.page = page;
        store = new PlanStore(log, background, this::freshBeat, this::wasRead, () -> unreadable.set(true));
        takes.freshProperty().addListener((_, _, _) -> showStreaming());
    }

    // ---- what it shows

    /// The plan; empty if there is none, or it has not been read yet.
    public ReadOnlyObjectProperty<Optional<BeatSheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Index of the chosen beat; that of no beat in an empty plan.
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PlanWork> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// What was shared out after the last beats, until the writer has answered.
    public ReadOnlyObjectProperty<Optional<Shared>> sharedProperty() {
        return shared.getReadOnlyProperty();
    }

    /// Whether the records on the disk cannot be read: then there is no plan, and none can be made.
    public ReadOnlyBooleanProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    public boolean canChange() {
        return loaded && store.scene().isPresent() && !project.opening().readOnly() && !unreadable.get();
    }

    /// Whether a beat's point is the writer's to change: what is written was written for the point it has.
    public boolean canSay(int index) {
        return canChange()
                && beat(index)
                        .filter(beat -> beat.isOpen() || beat.state() == Beat.State.TOLD)
                        .isPresent();
    }

    /// Where what comes next is put: behind all that is written.
    int nextPlace() {
        return sheet.get().map(plan -> plan.next().orElse(plan.beats().size())).orElse(0);
    }

    Optional<Beat> beat(int index) {
        return sheet.get()
                .filter(plan -> index >= 0 && index < plan.beats().size())
                .map(plan -> plan.beats().get(index));
    }

    // ---- where it is

    public void leaveScene() {
        store.open(Optional.empty());
        afterRead.clear();
        sheet.set(Optional.empty());
        shared.set(Optional.empty());
        history.clear();
        loaded = false;
        sharing = true;
        sharedUpTo = 0;
        chosen.set(0);
    }

    public void openScene(ItemId opened) {
        store.open(Optional.of(opened));
    }

    /// Looks again how far the page has come.
    public void refresh() {
        store.read();
    }

    /// Looks again, and then does something.
    void refresh(Runnable then) {
        afterRead.add(then);
        store.read();
    }

    /// The people of the scene.
    Cast cast() {
        return cast;
    }

    PlanStore store() {
        return store;
    }

    /// The language of the book.
    Locale language() {
        return project.settings().locale();
    }

    SceneText text() {
        return page.text();
    }

    /// The nearest scene before this one that has words; may be empty.
    String before() {
        List<ItemId> before = store.scene().map(project.binder()::scenesBefore).orElse(List.of());
        return before.reversed().stream()
                .map(scene -> project.scene(scene).text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private Optional<PlanLog.FreshBeat> freshBeat() {
        return takes.freshProperty().get().flatMap(take -> direction()
                .map(point -> new PlanLog.FreshBeat(point, take.from(), take.to())));
    }

    private Optional<String> direction() {
        return takes.accountOnPage().map(TakeAccount::direction).filter(said -> !said.isEmpty());
    }

    private void wasRead(Optional<BeatSheet> found) {
        boolean first = !loaded;
        loaded = true;
        show(found);
        if (first) {
            chosen.set(found.flatMap(BeatSheet::next).orElse(0));
        }
        while (!afterRead.isEmpty()) {
            afterRead.poll().run();
        }
    }

    private void show(Optional<BeatSheet> fresh) {
        if (!takes.isRunning()) { // with every word that comes it would take time that the page needs
            LanguageWords language = words.of(language());
            cast = fresh.map(plan -> Cast.of(page.text().text(), plan, language))
                    .orElse(Cast.NOBODY);
        }
        sheet.set(fresh);
        int last = fresh.map(plan -> plan.beats().size()).orElse(0) - 1;
        chosen.set(Math.clamp(chosen.get(), 0, Math.max(0, last)));
        showStreaming();
    }

    /// While a take for a beat streams, its words count at once.
    private void showStreaming() {
        Optional<TakeRange> range = takes.freshProperty().get();
        if (takes.isRunning() && range.isPresent()) {
            int to = Math.min(range.get().to(), page.text().length());
            int words = WordCounter.count(page.text().text(Math.min(range.get().from(), to), to));
            direction().ifPresent(point -> sheet.set(sheet.get().map(plan -> plan.streaming(point, before + words))));
        }
    }

    // ---- what the writer does

    public void choose(int index) {
        int last = sheet.get().map(plan -> plan.beats().size()).orElse(0) - 1;
        chosen.set(Math.clamp(index, 0, Math.max(0, last)));
    }

    /// Changes what a beat tells, as one step to undo; a blank point changes nothing.
    ///
    /// @param setting who is there, where and when; blank = not said
    public void say(int index, String point, String setting) {
        String line = oneLine(point);
        if (canSay(index) && !line.isEmpty()) {
            edit(plan -> said(plan, index, line).at(index, oneLine(setting)));
        }
    }

    private static BeatSheet said(BeatSheet plan, int index, String point) {
        return plan.beats().get(index).point().equals(point) ? plan : plan.saying(index, point);
    }

    /// Adds a beat and chooses it; the first one begins a plan.
    ///
    /// @param index where it comes, 0 to the number of beats
    public void add(int index, String point) {
        String line = oneLine(point);
        if (!canChange() || line.isEmpty()) {
            return;
        }
        if (sheet.get().filter(plan -> !plan.beats().isEmpty()).isEmpty()) {
            change(BeatSheet.of(
                    List.of(Beat.open(0, line, USUAL_WORDS)),
                    sheet.get().map(BeatSheet::written).orElse(0)));
        } else {
            edit(plan -> plan.adding(index, Beat.open(part(plan, index), line, usualWords(plan))));
        }
        choose(index);
    }

    /// A beat goes to the part of the one before it.
    private static int part(BeatSheet plan, int index) {
        return plan.beats().get(Math.max(0, index - 1)).part();
    }

    private static int usualWords(BeatSheet plan) {
        int average =
                (int) plan.beats().stream().mapToInt(Beat::words).average().orElse(USUAL_WORDS);
        return Math.max(STEP, average / STEP * STEP);
    }

    private static String oneLine(String point) {
        return point.strip().replaceAll("\\s+", " ").replaceAll("[\\[\\]]", "");
    }

    public void remove(int index) {
        if (canChange() && beat(index).isPresent()) {
            edit(plan -> plan.without(index));
        }
    }

    /// Moves a beat one place up or down.
    ///
    /// @param by -1 or 1
    public void move(int index, int by) {
        if (canChange() && beat(index).isPresent() && beat(index + by).isPresent()) {
            boolean across = beat(index).get().part() != beat(index + by).get().part();
            edit(plan -> plan.moved(index, by));
            choose(across ? index : index + by);
        }
    }

    /// Moves a beat to the place of another one, as one step to undo.
    public void moveTo(int index, int target) {
        if (canChange() && beat(index).isPresent() && beat(target).isPresent()) {
            edit(plan -> plan.movedTo(index, target));
            choose(target);
        }
    }

    /// Gives a beat ten words more or less; never less than ten.
    ///
    /// @param steps each of ten words
    public void resize(int index, int steps) {
        if (canChange()) {
            beat(index).ifPresent(beat -> {
                int words = Math.max(Math.min(STEP, beat.words()), beat.words() + steps * STEP);
                edit(plan -> plan.withWords(index, words));
            });
        }
    }

    /// Fixes a beat's words, or lets them be shared out again.
    public void fix(int index) {
        if (canChange() && beat(index).isPresent()) {
            edit(plan -> plan.fixed(index));
        }
    }

    public void undo() {
        turn(sheet.get().filter(_ -> canChange()).flatMap(history::undo));
    }

    public void redo() {
        turn(sheet.get().filter(_ -> canChange()).flatMap(history::redo));
    }

    private void turn(Optional<BeatSheet> then) {
        then.ifPresent(plan -> {
            shared.set(Optional.empty());
            store(plan);
        });
    }

    private void edit(UnaryOperator<BeatSheet> edit) {
        sheet.get().ifPresent(plan -> {
            BeatSheet edited = PartSplit.of(edit.apply(plan));
            if (!edited.equals(plan)) {
                change(edited);
            }
        });
    }

    /// Puts another plan in the place of this one, as one step to undo.
    void change(BeatSheet fresh) {
        sheet.get().ifPresent(history::edited);
        shared.set(Optional.empty());
        store(fresh);
    }

    private void store(BeatSheet fresh) {
        show(Optional.of(fresh));
        store.keep(fresh);
    }

    /// Whether there are parts that nothing is written of: each can be a scene of its own.
    public boolean canSpread() {
        return canChange()
                && isResting()
                && !takes.isRunning()
                && sheet.get().filter(BeatSheet::hasPartsToCome).isPresent();
    }

    /// Makes a scene of each part that is not begun, and then does something. The plan has the other parts then, and
    /// nothing to undo.
    void spread(Runnable then) {
        if (canSpread()) {
            store.spread(() -> {
                history.clear();
                shared.set(Optional.empty());
                store.read();
                then.run();
            });
        }
    }

    /// What streams next goes on from so many words of its beat.
    void goesOnFrom(int words) {
        before = words;
    }

    void working(PlanWork now) {
        work.set(now);
    }

    boolean isResting() {
        return work.get() instanceof PlanWork.Resting;
    }

    // ---- what is shared out

    /// Shares out what beats ran over or short, unless the writer wants none of it.
    void share() {
        BeatSheet now = sheet.get().orElse(null);
        if (now == null || !canChange()) {
            return;
        }
        Optional<BeatSheet> after = sharing ? Sharing.share(now, rules) : Optional.empty();
        after.ifPresent(plan -> {
            int last = lastWritten(now);
            shared.set(Optional.of(Sharing.told(now, plan, Math.min(sharedUpTo, last), last)));
            sharedUpTo = last + 1;
            history.edited(now);
            store(plan);
        });
    }

    private static int lastWritten(BeatSheet plan) {
        int last = 0;
        for (int i = 0; i < plan.beats().size(); i++) {
            Beat beat = plan.beats().get(i);
            last = beat.state() == Beat.State.KEPT || beat.isPencil() ? i : last;
        }
        return last;
    }

    /// The beats have the words that they had before the last sharing; the whole is so much longer or shorter.
    public void undoSharing() {
        shared.get().ifPresent(done -> {
            sharedUpTo = done.first() - 1;
            change(done.before().aimingAtTotal());
        });
    }

    /// As [#undoSharing], and nothing more is shared out as long as the scene is open.
    public void stopSharing() {
        undoSharing();
        sharing = false;
    }

    public void dismissShared() {
        shared.set(Optional.empty());
    }
}
