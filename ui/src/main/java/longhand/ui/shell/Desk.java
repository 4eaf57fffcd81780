package longhand.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import longhand.engine.api.Remembering;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Opening;
import longhand.memory.api.Project;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.Take;
import longhand.memory.text.Change;
import longhand.memory.text.Manuscript;
import longhand.memory.text.Selection;
import longhand.ui.Messages;
import longhand.ui.binder.BinderView;
import longhand.ui.binder.BinderViewModel;
import longhand.ui.binder.WordCounts;
import longhand.ui.concurrent.Background;
import longhand.ui.memory.MemoryViewModel;
import longhand.ui.memory.StoryLog;
import longhand.ui.page.FreshTake;
import longhand.ui.page.MarkKind;
import longhand.ui.page.ScenePane;
import longhand.ui.page.TakeEvents;
import longhand.ui.plan.BeatProposals;
import longhand.ui.plan.BeatWriting;
import longhand.ui.plan.PlanScene;
import longhand.ui.plan.PlanViewModel;
import longhand.ui.poem.MendsViewModel;
import longhand.ui.poem.PoemMargin;
import longhand.ui.poem.PoemViewModel;
import longhand.ui.rule.RuleMarks;
import longhand.ui.rule.RuleViewModel;
import longhand.ui.rule.WordsViewModel;
import longhand.ui.story.Inspector;
import longhand.ui.story.MemoryTab;
import longhand.ui.take.KeptTake;
import longhand.ui.take.ModelViewModel;
import longhand.ui.take.TakeAccount;
import longhand.ui.take.TakeLength;
import longhand.ui.take.TakePoems;
import longhand.ui.take.TakeViewModel;
import longhand.ui.take.WaysViewModel;

/// An open project with its panes: every edit of the page goes into the project in the same event, and
/// everything that counts words hears of it. Confined to the JavaFX thread.
final class Desk {

    /// How long no word changes before it is looked for where remembered sentences stand.
    private static final double REST_MILLIS = 400;

    private final Project project;
    private final Messages messages;
    private final Background background;
    private final WordCounts words = new WordCounts();
    private final BinderViewModel binder;
    private final ScenePane page;
    private final TakeViewModel takes;
    private final MemoryViewModel memory;
    private final WaysViewModel ways;
    private final PlanViewModel plan;
    private final BeatProposals proposals;
    private final BeatWriting beats;
    private final BinderView binderView;
    private final Inspector inspector;
    private final PoemViewModel poem;
    private final PoemMargin poemMargin;
    private final MendsViewModel mends;
    private final RuleViewModel rules;
    private final RuleMarks ruleMarks;
    private final WordsViewModel likelyWords;
    private final Runnable edited;
    private final PauseTransition textRests = new PauseTransition(Duration.millis(REST_MILLIS));
    private Optional<ItemId> scene = Optional.empty();

    /// @param page   the pane that shows the scene; one for the life of the window
    /// @param edited called after each edit
    Desk(
            Project project,
            ScenePane page,
            ModelViewModel model,
            StudioServices services,
            Background background,
            Messages messages,
            Runnable edited) {
        this.project = project;
        this.page = page;
        this.background = background;
        this.messages = messages;
        this.edited = edited;
        binder = new BinderViewModel(project, messages, words);
        takes = new TakeViewModel(
                services.writer(),
                project,
                new PageTakes(page, messages),
                model,
                background,
                services.clock(),
                services.seeds());
        StoryServices story = services.story();
        StoryLog log = story.logs().of(project);
        Remembering remembering = story.remembering().apply(project);
        memory = new MemoryViewModel(project, log, () -> remembering, background);
        WaysOfStory stored = new WaysOfStory(log, () -> scene, background);
        ways = new WaysViewModel(story.proposer(), model, background.fx(), services.seeds(), this::language, stored);
        takes.remember(memory::forTake);
        takes.recall(story.recalling().apply(project), story.finds());
        takes.onKept(this::kept);
        PlanScene end = new EndOfPage(page);
        plan = new PlanViewModel(project, story.plans().of(project), story.planning(), takes, end, background);
        proposals = new BeatProposals(
                plan,
                new BeatProposals.Services(
                        story.planning(),
                        story.proposer(),
                        model,
                        background.fx(),
                        services.seeds(),
                        services.clock()));
        beats = new BeatWriting(
                project, plan, takes, end, proposals, () -> story.judge().of(language()), background);
        VerseServices verse = services.verse();
        poem = new PoemViewModel(project, verse.prosody(), new Background(verse.reads(), background.fx()));
        takes.versify(new TakePoems(
                verse.poet(),
                place -> poem.wish(page.text(), place, scene.map(this::title).orElse("")),
                wish -> verse.prosody().prompt(wish.form(), wish.about(), wish.given())));
        poemMargin = new PoemMargin(poem, page, messages);
        mends = new MendsViewModel(verse.mender(), model, background.fx());
        RuleServices ruling = services.rules();
        rules = new RuleViewModel(project, ruling.library(), new Background(ruling.reads(), background.fx()));
        ruleMarks = new RuleMarks(rules, page);
        likelyWords = new WordsViewModel(ruling.suggester(), model, background.fx());
        takes.keepRules(rules::kept);
        binderView = new BinderView(binder, messages, !project.opening().readOnly(), this::open, page::requestFocus);
        MemoryTab tab = new MemoryTab(memory, new SourcePlaces(this), messages);
        inspector = new Inspector(binder, takes, messages, services.clock().getZone(), tab);
        listen();
        background.run(() -> WordCounts.countAll(project), this::counted);
        memory.refresh();
    }

    private void listen() {
        page.setReadOnly(project.opening().readOnly());
        page.setTakeEvents(new Commands());
        binder.binderProperty().addListener((_, _, _) -> {
            showHead();
            edited.run(); // a target may be another one
        });
        takes.shelfProperty().addListener((_, _, _) -> showPosition());
        takes.freshProperty().addListener((_, _, _) -> showPosition());
        takes.phaseProperty().addListener((_, _, now) -> phaseChanged(now));
        textRests.setOnFinished(_ -> {
            memory.refresh();
            plan.refresh();
            rules.refresh();
        });
        memory.storyProperty().addListener((_, _, _) -> markStale());
    }

    /// Opens a scene and marks a sentence of it.
    void show(ItemId of, int from, int to) {
        open(of);
        select(from, to);
    }

    /// Marks a sentence on the page and goes to its beginning.
    private void select(int from, int to) {
        int length = page.text().length();
        page.select(new Selection(Math.min(to, length), Math.min(from, length)));
        page.requestFocus();
    }

    /// Marks the sentences that no longer say what is remembered of them.
    private void markStale() {
        page.clearMarks(MarkKind.STALE);
        scene.ifPresent(here -> StaleMarks.of(memory.storyProperty().get(), here, page.text())
                .forEach((paragraph, marks) -> page.mark(MarkKind.STALE, paragraph, marks)));
    }

    /// A story goes on with it; a poem tells none.
    private void kept(KeptTake take) {
        if (!poem.isPoem()) {
            memory.remember(take.number(), take.scene(), take.from(), take.to(), take.direction());
        }
    }

    /// Goes on from the caret, or behind the last line of a poem.
    void continueWriting() {
        if (poem.isPoem()) {
            page.moveCaret(page.text().length());
        }
        takes.continueWriting();
    }

    /// What the buttons of the take bar ask for.
    private final class Commands implements TakeEvents {

        @Override
        public void wrote(FreshTake take) {
            beats.wordsCame();
        }

        @Override
        public void stopped(FreshTake take) {
            takes.stop();
        }

        /// Undone while it is being written: the model need not go on.
        @Override
        public void removed(FreshTake take) {
            takes.stop();
        }

        @Override
        public void retry(FreshTake take) {
            takes.retry();
        }

        @Override
        public void older(FreshTake take) {
            takes.step(-1);
        }

        @Override
        public void newer(FreshTake take) {
            takes.step(1);
        }
    }

    Project project() {
        return project;
    }

    BinderViewModel binder() {
        return binder;
    }

    BinderView binderView() {
        return binderView;
    }

    Inspector inspector() {
        return inspector;
    }

    MemoryViewModel memory() {
        return memory;
    }

    WaysViewModel ways() {
        return ways;
    }

    TakeViewModel takes() {
        return takes;
    }

    PlanViewModel plan() {
        return plan;
    }

    BeatProposals proposals() {
        return proposals;
    }

    BeatWriting beats() {
        return beats;
    }

    PoemViewModel poem() {
        return poem;
    }

    PoemMargin poemMargin() {
        return poemMargin;
    }

    MendsViewModel mends() {
        return mends;
    }

    RuleViewModel rules() {
        return rules;
    }

    RuleMarks ruleMarks() {
        return ruleMarks;
    }

    WordsViewModel likelyWords() {
        return likelyWords;
    }

    WordCounts words() {
        return words;
    }

    Optional<ItemId> scene() {
        return scene;
    }

    /// What the binder says of the open scene.
    Optional<BinderItem> item() {
        return scene.flatMap(binder.binderProperty().get()::item);
    }

    /// Opens the scene that was open last, with the caret where it was; or the first one.
    void openLast() {
        ProjectSettings settings = project.settings();
        List<BinderItem> scenes = binder.binderProperty().get().scenes();
        Optional<BinderItem> last = scenes.stream()
                .filter(item -> item.id().value() == settings.lastScene())
                .findFirst();
        last.or(() -> scenes.stream().findFirst()).map(BinderItem::id).ifPresent(this::open);
        last.ifPresent(_ -> placeCaret(settings.caret()));
    }

    /// Opens a scene behind what was written last before a crash, if that is known.
    ///
    /// @return whether it is
    boolean openRecovered() {
        Optional<Opening.LastWords> last = project.opening().lastWords();
        last.ifPresent(words -> {
            open(words.scene());
            placeCaret(words.to());
        });
        return last.isPresent();
    }

    /// Opens the scene that was open last, or else the last one that has words, with the caret at its end.
    void openAtEnd() {
        List<ItemId> scenes = binder.binderProperty().get().scenes().stream()
                .map(BinderItem::id)
                .toList();
        long last = project.settings().lastScene();
        scenes.stream()
                .filter(id -> id.value() == last)
                .findFirst()
                .or(() -> scenes.reversed().stream()
                        .filter(id -> project.scene(id).length() > 0)
                        .findFirst())
                .or(() -> scenes.reversed().stream().findFirst())
                .ifPresent(this::open);
        placeCaret(page.text().length());
    }

    /// Puts a scene on the page. What was there is on its way to the disk already; it is asked to hurry.
    void open(ItemId opened) {
        if (scene.equals(Optional.of(opened))) {
            page.requestFocus();
            return;
        }
        leave();
        Manuscript manuscript = new Manuscript(project.scene(opened));
        manuscript.onChange(change -> changed(opened, change));
        binder.select(opened);
        page.open(manuscript, binder.crumb(opened), title(opened));
        scene = Optional.of(opened);
        words.count(opened, manuscript.text());
        inspector.open(opened);
        poem.openScene(opened, manuscript.text());
        rules.openScene(opened, manuscript.text());
        takes.openScene(opened);
        plan.openScene(opened);
        memory.refresh();
        edited.run();
        page.requestFocus();
    }

    /// Puts down what is still in hand: the caret, a field, a take that streams.
    void leave() {
        takes.leaveScene();
        ways.stop();
        proposals.stop();
        plan.leaveScene();
        poem.leaveScene();
        rules.leaveScene();
        inspector.store();
        scene.ifPresent(open -> {
            store(project.settings().at(open, page.caret()));
            background.run(
                    () -> {
                        project.flush();
                        return true;
                    },
                    _ -> {},
                    _ -> {}); // the save state tells
        });
    }

    /// Switches the model of this project off or on.
    void allowModel(boolean allowed) {
        takes.stop();
        page.endAsk();
        store(project.settings().withModelAllowed(allowed));
    }

    /// The language of the book.
    Locale language() {
        return project.settings().locale();
    }

    /// The book is in another language: whatever is read next goes by it.
    void speak(Locale language) {
        store(project.settings().withLanguage(language.toLanguageTag()));
        memory.refresh();
        plan.refresh();
        edited.run();
    }

    /// Keeps how the panes stand, with the project.
    void keepLayout(ProjectSettings.Layout layout) {
        store(project.settings().withLayout(layout));
    }

    /// Words that are selected on the page.
    int selectedWords() {
        Selection selection = page.selection();
        return selection.isEmpty() ? 0 : WordCounter.count(page.text().text(selection.from(), selection.to()));
    }

    private void store(ProjectSettings settings) {
        if (!project.opening().readOnly() && !settings.equals(project.settings())) {
            project.change(settings);
        }
    }

    private void changed(ItemId of, Change change) {
        project.record(of, change.edit());
        if (scene.equals(Optional.of(of))) {
            words.count(of, change.after());
            takes.textChanged(change.after());
            poem.textChanged(change.after());
            rules.textChanged(change.after());
            textRests.playFromStart();
            edited.run();
        }
    }

    private void counted(Map<ItemId, Integer> counts) {
        words.setAll(counts);
        edited.run();
    }

    private void placeCaret(int position) {
        page.moveCaret(Math.min(position, page.text().length()));
    }

    /// Chapter and title over the text.
    void showHead() {
        scene.ifPresent(open -> page.setHead(binder.crumb(open), title(open)));
    }

    String title(ItemId of) {
        return binder.binderProperty().get().item(of).map(binder::title).orElse("");
    }

    /// Whatever begins a take, the questions before it are answered.
    private void phaseChanged(TakeViewModel.Phase now) {
        if (now == TakeViewModel.Phase.READING) {
            page.endAsk();
        }
        showPosition();
    }

    /// "about 150 asked", and so in the bar.
    private void showAsked(TakeAccount account) {
        page.takeBar().setAsked("");
        page.takeBar().setAskedWords(account.length().map(TakeLength::words).orElse(0));
        account.length().ifPresent(asked -> {
            String key = asked.exact() ? "take.asked-exactly" : "take.asked";
            page.takeBar().setAsked(messages.text(account.direction().isEmpty() ? key : key + "-there", asked.words()));
        });
    }

    /// "Take 2 of 5" in the bar.
    private void showPosition() {
        takes.freshProperty().get().ifPresent(fresh -> {
            List<Long> siblings = takes.shelfProperty().get().siblings(fresh.number()).stream()
                    .map(Take::number)
                    .toList();
            int at = siblings.indexOf(fresh.number());
            page.takeBar().setPosition(Math.max(1, at + 1), Math.max(1, siblings.size()));
        });
        takes.accountOnPage()
                .ifPresentOrElse(this::showAsked, () -> page.takeBar().setAskedWords(0));
    }
}
