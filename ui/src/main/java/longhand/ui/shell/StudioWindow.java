package longhand.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import longhand.memory.api.WritingStatistics;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.concurrent.Background;
import longhand.ui.page.PageSettings;
import longhand.ui.page.ScenePane;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.PreferencesModel;
import longhand.ui.theme.Theme;
import longhand.ui.theme.ThemeSwitch;

/// The studio's window: frame, boards, focus, theme, status. Confined to the JavaFX thread.
final class StudioWindow implements StudioController.Window {

    private record RailBoard(Board board, String key, ToggleButton button, BooleanSupplier shown) {}

    /// Figures follow the text so much later.
    private static final javafx.util.Duration COUNTS = javafx.util.Duration.millis(150);

    private final Messages messages;
    private final Stage stage;
    private final Strips strips = new Strips();
    private final StatusBar status;
    private final StatusTexts texts;
    private final ScenePane page;
    private final StudioFrame frame;
    private final PreferencesModel preferences;
    private final StudioController studio;
    private final FileQuestions questions;
    private final StudioMenus menus;
    private final ProjectsBoard projects;
    private final KeysBoard keys;
    private final Scene scene;
    private final List<RailBoard> railBoards = new ArrayList<>();
    private final List<Command> toolCommands = new ArrayList<>();
    private final ToggleButton write;
    private final PauseTransition counting = new PauseTransition(COUNTS);
    private List<CommandMenu> commands = List.of();

    StudioWindow(Stage stage, StudioServices services, Preferences loaded, Background background) {
        this.stage = stage;
        messages = Messages.of(services.locale());
        texts = new StatusTexts(messages, services.clock().getZone());
        status = new StatusBar(messages, texts);
        page = new ScenePane(messages);
        preferences = new PreferencesModel(loaded, services.preferences(), background.worker());
        frame = new StudioFrame(page, status, new StripPane(strips, messages), messages);
        studio = new StudioController(services, messages, background, preferences, strips, page, this);
        questions = new FileQuestions(stage, studio, messages, services.projectsFolder());
        menus = new StudioMenus(studio, this, questions, page, messages);
        projects = new ProjectsBoard(messages, () -> preferences.get().recentProjects(), folder -> {
            showPage();
            studio.open(folder, false);
        });
        keys = new KeysBoard(messages, () -> commands);
        write = frame.rail().add("fth-edit-3", messages.text("rail.write"), "Alt+1", this::showPage);
        frame.rail().choose(write);
        StudioBoards.add(this, studio, background, messages);
        scene = new Scene(frame, loaded.panes().width(), loaded.panes().height());
        connect();
    }

    // ---- life

    /// Shows the window and opens what is to be opened.
    void open(Optional<Path> project) {
        stage.setScene(scene);
        stage.setTitle(messages.text("window.name"));
        stage.setMinWidth(StudioFrame.LEAST_WIDTH);
        stage.setMinHeight(StudioFrame.LEAST_HEIGHT);
        stage.setOnCloseRequest(request -> {
            request.consume();
            studio.quit();
        });
        stage.show();
        studio.start(project);
    }

    Scene scene() {
        return scene;
    }

    StudioController studio() {
        return studio;
    }

    StudioFrame frame() {
        return frame;
    }

    ScenePane page() {
        return page;
    }

    Strips strips() {
        return strips;
    }

    @Override
    public void close() {
        Preferences.Panes now = preferences.get().panes();
        preferences.change(p ->
                p.withPanes(new Preferences.Panes(now.binder(), now.inspector(), scene.getWidth(), scene.getHeight())));
        stage.close();
    }

    private void connect() {
        CommandKeys.install(scene, this::commands, this::isInPage, this::binderHasFocus);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        preferences.preferencesProperty().addListener((_, was, now) -> apply(was, now));
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> dress());
        page.selectionProperty().addListener((_, _, _) -> countSoon());
        counting.setOnFinished(_ -> showCounts());
        Timeline minutes = new Timeline(new KeyFrame(javafx.util.Duration.seconds(20), _ -> showSession()));
        minutes.setCycleCount(Timeline.INDEFINITE);
        minutes.play();
        questions.acceptModelFiles(frame);
        dress();
        lay(preferences.get());
        refreshMenus();
        page.setReadOnly(true); // until there is a project that takes the words
        status.show(studio.model().stateProperty().get(), true);
    }

    // ---- what the controller asks for

    @Override
    public void show(Desk desk) {
        frame.endFirstRun(true);
        frame.show(desk);
        stage.setTitle(messages.text("window.title", desk.project().title()));
        desk.inspector().allowModel(desk.project().settings().modelAllowed());
        showPage();
        showSession();
        // The panes stand before the scene comes: a page that changes its width under it scrolls.
        frame.applyCss();
        frame.layout();
    }

    @Override
    public void showFirstRun() {
        if (studio.desk().filter(open -> page.text().length() == 0).isPresent()) {
            frame.show(new FirstRun(messages, page::requestFocus, studio::openSample, questions::askText));
            page.setHead("", "");
            page.requestFocus();
            refresh();
        }
    }

    @Override
    public void showFailure(Path folder, String reason) {
        projects.showFailure(folder, reason);
        showBoard(projects);
    }

    @Override
    public void refresh() {
        status.show(studio.model().stateProperty().get(), studio.isModelAllowed());
        showSave();
        countSoon();
        if (frame.firstRun().isPresent() && page.text().length() > 0) {
            frame.endFirstRun(preferences.get().look().lessMotion());
            studio.desk().ifPresent(Desk::showHead);
            showSession();
        }
    }

    @Override
    public void refreshMenus() {
        List<CommandMenu> all = menus.menus();
        commands = all;
        MenuBars.fill(frame.menuBar(), all);
        railBoards.forEach(entry -> {
            entry.button().setVisible(entry.shown().getAsBoolean());
            entry.button().setManaged(entry.shown().getAsBoolean());
        });
        studio.desk().ifPresent(open -> open.inspector().allowModel(studio.isModelAllowed()));
    }

    @Override
    public void showModels() {
        showBoard(railBoards.getFirst().board());
    }

    // ---- boards

    void showPage() {
        frame.showPage();
        frame.rail().choose(write);
        page.requestFocus();
    }

    void showBoard(Board board) {
        frame.showBoard(board.node());
        railBoards.stream()
                .filter(entry -> entry.board() == board)
                .map(RailBoard::button)
                .findFirst()
                .ifPresentOrElse(frame.rail()::choose, frame.rail()::chooseNone);
        board.onShown();
    }

    void showProjects() {
        projects.clearFailure();
        showBoard(projects);
    }

    void showKeys() {
        showBoard(keys);
    }

    boolean pageIsShown() {
        return !frame.showsBoard();
    }

    /// A board with a place on the rail.
    ///
    /// @param shown whether it belongs to this project; asked for whenever the menus change
    void addToRail(String icon, Board board, BooleanSupplier shown) {
        String key = "Alt+" + (railBoards.size() + 2);
        railBoards.add(
                new RailBoard(board, key, frame.rail().add(icon, board.title(), key, () -> showBoard(board)), shown));
    }

    /// A board of the Tools menu.
    void addToTools(String key, Board board) {
        toolCommands.add(Command.of(board.title(), () -> showBoard(board)).on(key));
    }

    List<Command> viewCommands() {
        List<Command> views = new ArrayList<>();
        views.add(
                Command.of(messages.text("command.write-view"), this::showPage).on("Alt+1"));
        railBoards.stream()
                .filter(entry -> entry.shown().getAsBoolean())
                .map(entry -> Command.of(entry.board().title(), () -> showBoard(entry.board()))
                        .on(entry.key()))
                .forEach(views::add);
        return views;
    }

    List<Command> toolCommands() {
        return List.copyOf(toolCommands);
    }

    // ---- panes and focus

    PaneLayout panes() {
        return frame.panes();
    }

    void toggleBinder() {
        panes(p -> new Preferences.Panes(!p.binder(), p.inspector(), p.width(), p.height()));
    }

    void showBinder() {
        panes(p -> new Preferences.Panes(true, p.inspector(), p.width(), p.height()));
        if (!frame.panes().binder()) { // too narrow for both
            panes(p -> new Preferences.Panes(true, false, p.width(), p.height()));
        }
    }

    void toggleInspector() {
        boolean open = !frame.panes().inspector();
        if (open && frame.showsBoard()) {
            showPage();
        }
        panes(p -> new Preferences.Panes(p.binder(), open, p.width(), p.height()));
        if (!open) {
            page.requestFocus();
        }
    }

    void showTakes() {
        if (!frame.panes().inspector()) {
            toggleInspector();
        }
        studio.desk().map(Desk::inspector).ifPresent(inspector -> {
            inspector.showTakes();
            inspector.focusTabs();
        });
    }

    void resetLayout() {
        panes(p -> new Preferences.Panes(true, false, p.width(), p.height()));
    }

    /// Binder, page, inspector, and round again; only those that show.
    void nextPane() {
        Optional<Desk> desk = studio.desk();
        PaneLayout panes = frame.panes();
        if (frame.showsBoard() || desk.isEmpty()) {
            return;
        }
        boolean inPage = isInPage(scene.getFocusOwner());
        if (inPage && panes.inspector()) {
            desk.get().inspector().focusTabs();
        } else if ((inPage || isIn(desk.get().inspector())) && panes.binder()) {
            desk.get().binderView().focusTree();
        } else if (inPage && frame.firstRun().isPresent()) {
            frame.firstRun().get().focusFirst();
        } else {
            page.requestFocus();
        }
    }

    void trashSelected() {
        studio.desk().ifPresent(open -> {
            open.binder().trash();
            open.binder().selectedProperty().get().ifPresent(open::open);
        });
    }

    void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    boolean isFullScreen() {
        return stage.isFullScreen();
    }

    // ---- keys

    /// What Esc means when no take runs: back to the page, then the strip away.
    private void escape(KeyEvent key) {
        if (key.getCode() != KeyCode.ESCAPE || scene.getFocusOwner() instanceof javafx.scene.control.TextField) {
            return;
        }
        if (frame.showsBoard()) {
            showPage();
            key.consume();
        } else if (!isInPage(scene.getFocusOwner())) {
            page.requestFocus();
            key.consume();
        } else if (strips.dismiss()) {
            key.consume();
        }
    }

    private boolean isInPage(@org.jspecify.annotations.Nullable Node node) {
        return contains(page, node);
    }

    private boolean isIn(Node pane) {
        return contains(pane, scene.getFocusOwner());
    }

    private static boolean contains(Node pane, @org.jspecify.annotations.Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private boolean binderHasFocus() {
        return studio.desk().filter(open -> open.binderView().hasTreeFocus()).isPresent();
    }

    // ---- looks

    private void apply(Preferences was, Preferences now) {
        if (!was.look().equals(now.look())) {
            dress();
        }
        if (!was.page().equals(now.page()) || !was.panes().equals(now.panes())) {
            lay(now);
        }
    }

    private void dress() {
        Preferences.Look look = preferences.get().look();
        boolean dark =
                switch (look.theme()) {
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                    case LIGHT -> false;
                    case DARK -> true;
                };
        ThemeSwitch.apply(scene, Theme.of(dark, look.safe()));
    }

    private void lay(Preferences now) {
        frame.want(now.panes().binder(), now.panes().inspector());
        PageSettings settings = PageSettings.of(now.page().font(), now.page().size())
                .withMeasure(now.page().width().sizes());
        if (!settings.equals(page.settings())) {
            page.use(settings);
        }
        page.useTypewriter(now.page().typewriter());
        page.showOrigin(now.page().origin());
    }

    private void panes(java.util.function.UnaryOperator<Preferences.Panes> change) {
        preferences.change(p -> p.withPanes(change.apply(p.panes())));
    }

    // ---- status

    private void showSave() {
        if (studio.desk().filter(open -> open.project().opening().readOnly()).isPresent()) {
            status.readOnly();
        } else if (frame.firstRun().isPresent()) {
            status.nothingWritten();
        } else {
            studio.saveState().ifPresentOrElse(status::show, status::nothingToSave);
        }
    }

    private void showSession() {
        Duration open = studio.session();
        if (frame.firstRun().isEmpty()) {
            status.showSession(open);
        }
    }

    /// Not put off by further changes: while a take streams there is one in every frame.
    private void countSoon() {
        if (counting.getStatus() != Animation.Status.RUNNING) {
            counting.playFromStart();
        }
    }

    private void showCounts() {
        studio.desk().filter(_ -> frame.firstRun().isEmpty()).ifPresent(open -> {
            int sceneWords =
                    open.scene().map(id -> open.words().scene(id).get()).orElse(0);
            int target = open.project().settings().dailyTarget();
            int today = studio.statistics().map(WritingStatistics::today).orElse(0);
            status.showCounts(sceneWords, open.words().bookProperty().get(), texts.today(today, target));
            status.select(open.selectedWords());
        });
    }

    /// Shows the figures at once instead of after a pause.
    void settle() {
        counting.stop();
        showCounts();
    }

    /// Whether a project is open, or the reason why none is, and its words are counted.
    boolean isSettled() {
        return (studio.desk().isPresent() || frame.showsBoard()) && counting.getStatus() != Animation.Status.RUNNING;
    }

    private List<Command> commands() {
        return commands.stream().flatMap(menu -> menu.commands().stream()).toList();
    }
}
