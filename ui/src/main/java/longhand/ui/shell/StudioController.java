package longhand.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ShelfModel;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.SaveState;
import longhand.memory.api.SavedState;
import longhand.memory.api.WritingStatistics;
import longhand.ui.Messages;
import longhand.ui.book.BookMaker;
import longhand.ui.book.BookOutline;
import longhand.ui.book.SampleBook;
import longhand.ui.concurrent.Background;
import longhand.ui.concurrent.FxMailbox;
import longhand.ui.models.ModelsViewModel;
import longhand.ui.page.ScenePane;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.PreferencesModel;
import longhand.ui.take.ModelState;
import longhand.ui.take.ModelViewModel;
import longhand.ui.take.Trouble;

/// Which project is open and what becomes of it: opening, making, switching the model, closing.
/// Confined to the JavaFX thread; nothing here waits for the disk.
final class StudioController {

    /// What the window does on the controller's behalf.
    interface Window {
        void show(Desk desk);

        void showFirstRun();

        void showFailure(Path folder, String reason);

        /// A crash has left something to tell.
        void showRecovery(RecoveryBoard board);

        /// Back from a board to the page.
        void showPage();

        void askCopy(Optional<SavedState> state);

        /// Something that is counted or told in the status bar has changed.
        void refresh();

        /// The menus depend on the project and on whether it allows the model.
        void refreshMenus();

        void showModels();

        void close();
    }

    private final StudioServices services;
    private final Messages messages;
    private final Background background;
    private final PreferencesModel preferences;
    private final ModelsViewModel models;
    private final ModelViewModel model;
    private final ModelStrips modelStrips;
    private final Strips strips;
    private final ScenePane page;
    private final Window window;
    private final Recovery recovery;
    private Optional<Desk> desk = Optional.empty();
    private Optional<SaveState> saveState = Optional.empty();
    private boolean closing;

    StudioController(
            StudioServices services,
            Messages messages,
            Background background,
            PreferencesModel preferences,
            Strips strips,
            ScenePane page,
            Window window) {
        this.services = services;
        this.messages = messages;
        this.background = background;
        this.preferences = preferences;
        this.strips = strips;
        this.page = page;
        this.window = window;
        models = new ModelsViewModel(services.models(), preferences, background);
        model = new ModelViewModel(services.writer(), background.fx());
        models.chosenProperty().addListener((_, _, _) -> useModel());
        preferences.preferencesProperty().addListener((_, was, now) -> {
            if (was.device() != now.device()) {
                useModel();
            }
        });
        model.stateProperty().addListener((_, was, now) -> {
            window.refresh();
            tellUnavailable(was, now);
        });
        model.loadedProperty().addListener((_, _, _) -> window.refresh());
        modelStrips = new ModelStrips(models, strips, messages, this::laterModel);
        modelStrips.watch();
        recovery = new Recovery(services, messages, background, strips, this, window);
    }

    /// What can be done after a crash.
    Recovery recovery() {
        return recovery;
    }

    Optional<Desk> desk() {
        return desk;
    }

    ModelsViewModel models() {
        return models;
    }

    ModelViewModel model() {
        return model;
    }

    PreferencesModel preferences() {
        return preferences;
    }

    /// Empty while no project is open.
    Optional<SaveState> saveState() {
        return saveState;
    }

    /// Begins: the given project with the caret at its end, or the last one where it was, or the first run.
    void start(Optional<Path> wanted) {
        models.refresh(this::offerModel);
        List<Path> recent = preferences.get().recentProjects();
        if (wanted.isPresent()) {
            open(wanted.get(), true);
        } else if (recent.isEmpty()) {
            startFirstProject();
        } else {
            open(recent.getFirst(), false);
        }
    }

    /// @param atEnd caret at the end of the last scene instead of where it was
    void open(Path folder, boolean atEnd) {
        background.run(
                () -> services.projects().open(folder),
                project -> opened(project, atEnd),
                reason -> failed(folder, reason));
    }

    void make(Path folder, String title) {
        background.run(
                () -> services.projects().create(folder, title), project -> opened(project, false), this::notMade);
    }

    /// Opens the sample book, which is made the first time.
    void openSample() {
        String title = messages.text("sample.title");
        Path folder = services.projectsFolder().resolve(title);
        background.run(
                () -> services.projects().isProject(folder)
                        ? services.projects().open(folder)
                        : made(freeFolder(title), title, SampleBook.read()),
                project -> opened(project, false),
                this::notMade);
    }

    /// Makes a project out of a text file; the file is only read.
    void openText(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        background.run(
                () -> made(freeFolder(name), name, BookOutline.parse(TextFile.read(file))),
                project -> opened(project, false),
                this::notMade);
    }

    /// Allows the model in this project or switches every sign of it off.
    void allowModel(boolean allowed) {
        desk.ifPresent(open -> {
            open.allowModel(allowed);
            useModel();
            if (!allowed) {
                strips.remove(ModelStrips.TOPIC);
                strips.remove(ModelStrips.TROUBLE);
            }
            window.refreshMenus();
            window.refresh();
        });
    }

    /// The language of the open book.
    Locale language() {
        return desk.map(Desk::language).orElse(Locale.ENGLISH);
    }

    boolean isModelAllowed() {
        return desk.map(open -> open.project().settings().modelAllowed()).orElse(true);
    }

    /// Continues from the caret; before the very first take the writer is told that nothing is sent.
    void continueWriting() {
        Preferences.Told told = preferences.get().told();
        if (!told.privacy() && model.choice().isPresent()) {
            strips.show(Strip.of(Strip.Severity.NOTE, "privacy", messages.text("strip.private")));
            preferences.change(
                    now -> now.withTold(new Preferences.Told(now.told().install(), true)));
        }
        desk.ifPresent(Desk::continueWriting);
    }

    /// Closes the window as soon as every word is on disk.
    void quit() {
        if (closing) {
            return;
        }
        closing = true;
        if (desk.isEmpty()) {
            window.close();
            return;
        }
        desk.get().leave();
        background.run(() -> closed(desk.get().project()), _ -> window.close(), reason -> {
            closing = false;
            strips.show(Strip.of(
                            Strip.Severity.DANGER,
                            "quit",
                            messages.text("strip.not-closed", String.valueOf(reason.getMessage())))
                    .lasting()
                    .with(messages.text("strip.quit-anyway"), window::close));
        });
    }

    Duration session() {
        return desk.map(open -> open.project().statistics().sessionSince())
                .map(since -> Duration.between(since, services.clock().instant()))
                .orElse(Duration.ZERO);
    }

    Optional<WritingStatistics> statistics() {
        return desk.map(open -> open.project().statistics());
    }

    private void startFirstProject() {
        String title = messages.text("first.book");
        Path folder = services.projectsFolder().resolve(title);
        background.run(
                () -> services.projects().isProject(folder)
                        ? services.projects().open(folder)
                        : services.projects().create(freeFolder(title), title),
                project -> {
                    opened(project, true);
                    window.showFirstRun();
                },
                this::notMade);
    }

    private Project made(Path folder, String title, BookOutline outline) throws MemoryException {
        return new BookMaker(services.projects()).make(folder, title, outline, messages.text("binder.new-scene"));
    }

    /// Blocks on disk.
    private Path freeFolder(String name) {
        Path folder = services.projectsFolder().resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = services.projectsFolder().resolve(name + " " + i);
        }
        return folder;
    }

    /// A project takes the place of the one that is open.
    ///
    /// @param atEnd as in [#open]
    void opened(Project project, boolean atEnd) {
        desk.ifPresent(this::closeInBackground);
        strips.clear();
        saveState = Optional.of(project.saveState());
        Desk fresh = new Desk(project, page, model, services, background, messages, window::refresh);
        desk = Optional.of(fresh);
        project.onSaveState(new FxMailbox<SaveState>(background.fx(), states -> saved(project, states.getLast())));
        fresh.takes().troubleProperty().addListener((_, _, trouble) -> tell(fresh, trouble));
        preferences.change(now -> now.withRecent(project.folder()));
        window.show(fresh);
        if (atEnd) {
            fresh.openAtEnd();
        } else if (!fresh.openRecovered()) {
            fresh.openLast();
        }
        OpeningStrips.of(project.opening(), messages).forEach(strips::show);
        recovery.tell(fresh);
        useModel();
        window.refreshMenus();
        window.refresh();
        offerModel();
    }

    private void failed(Path folder, MemoryException reason) {
        window.showFailure(folder, String.valueOf(reason.getMessage()));
    }

    private void notMade(MemoryException reason) {
        strips.show(Strip.of(
                Strip.Severity.ASKS, "make", messages.text("strip.not-made", String.valueOf(reason.getMessage()))));
    }

    private void closeInBackground(Desk old) {
        old.leave();
        background.run(() -> closed(old.project()), _ -> {}, reason -> notMade(reason));
    }

    private static boolean closed(Project project) throws MemoryException {
        project.close();
        return true;
    }

    private void saved(Project of, SaveState state) {
        if (desk.filter(open -> open.project() == of).isEmpty()) {
            return;
        }
        saveState = Optional.of(state);
        switch (state) {
            case SaveState.Saved _ -> strips.remove("saving");
            case SaveState.Saving _ -> {}
            case SaveState.Failing failing ->
                strips.show(Strip.of(
                                Strip.Severity.DANGER,
                                "saving",
                                messages.text("strip.failing", failing.words(), failing.reason()))
                        .lasting()
                        .with(messages.text("strip.copy-text"), this::copyScene));
        }
        window.refresh();
    }

    private void copyScene() {
        ClipboardContent content = new ClipboardContent();
        content.putString(page.text().text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void useModel() {
        Optional<ShelfModel> chosen = models.chosenProperty().get().filter(_ -> isModelAllowed());
        if (desk.isEmpty()) {
            return;
        }
        chosen.flatMap(ShelfModel::file)
                .ifPresentOrElse(
                        file -> model.use(
                                new ModelChoice(file, preferences.get().device().backend(), 0, 0),
                                chosen.map(ShelfModel::title).orElse("")),
                        model::useNone);
        window.refresh();
    }

    private void offerModel() {
        boolean wanted = desk.isPresent()
                && isModelAllowed()
                && !preferences.get().told().install()
                && models.chosenProperty().get().isEmpty();
        if (wanted) {
            models.recommended().ifPresent(starter -> modelStrips.offer(starter, window::showModels));
        }
    }

    private void laterModel() {
        preferences.change(
                now -> now.withTold(new Preferences.Told(true, now.told().privacy())));
    }

    /// Until it is available again.
    private void tellUnavailable(ModelState was, ModelState now) {
        if (now instanceof ModelState.Unavailable unavailable) {
            strips.show(strip(Trouble.of(unavailable.error())));
        } else if (was instanceof ModelState.Unavailable) {
            strips.remove(ModelStrips.TROUBLE);
        }
    }

    private void tell(Desk of, Optional<Trouble> trouble) {
        trouble.ifPresentOrElse(
                what -> strips.show(strip(what).onDismiss(of.takes()::dismissTrouble)),
                () -> strips.remove(ModelStrips.TROUBLE));
    }

    private Strip strip(Trouble trouble) {
        Strip strip = Strip.of(Strip.Severity.ASKS, ModelStrips.TROUBLE, trouble.text(messages));
        return trouble.details(messages).map(strip::withSecond).orElse(strip);
    }
}
