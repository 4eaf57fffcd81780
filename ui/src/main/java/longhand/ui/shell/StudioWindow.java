package longhand.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import longhand.memory.api.SavedState;
import longhand.memory.text.LongParagraphs;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.ask.ContextSheet;
import longhand.ui.concurrent.Background;
import longhand.ui.page.ScenePane;
import longhand.ui.plan.PlanBoard;
import longhand.ui.revise.RevisionViewModel;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.PreferencesModel;

/// The studio's window: puts its parts together and shows what the controller asks for. Confined to the
/// JavaFX thread.
final class StudioWindow implements StudioController.Window {

    private final Messages messages;
    private final Stage stage;
    private final Strips strips = new Strips();
    private final ScenePane page;
    private final StudioFrame frame;
    private final PreferencesModel preferences;
    private final StudioController studio;
    private final FileQuestions questions;
    private final BoardSwitch boards;
    private final PaneSwitch panes;
    private final WindowFocus focus;
    private final WindowStatus status;
    private final StudioMenus menus;
    private final ProjectsBoard projects;
    private final KeysBoard keys;
    private final ContextSheet context;
    private final PlanBoard plan;
    private final Board models;
    private final TakeQuestions takeQuestions;
    private final ReaderMode readerMode;
    private final SelectionCommands selection;
    private final PoemCommands poems;
    private final RuleCommands rules;
    private final Scene scene;
    private List<CommandMenu> commands = List.of();

    StudioWindow(Stage stage, StudioServices services, Preferences loaded, Background background) {
        this.stage = stage;
        messages = Messages.of(services.locale());
        StatusTexts texts = new StatusTexts(messages, services.clock().getZone());
        StatusBar bar = new StatusBar(messages, texts);
        page = new ScenePane(messages);
        preferences = new PreferencesModel(loaded, services.preferences(), background.worker());
        frame = new StudioFrame(page, bar, new StripPane(strips, messages), messages);
        boards = new BoardSwitch(frame, page, messages);
        studio = new StudioController(services, messages, background, preferences, strips, page, this);
        status = new WindowStatus(bar, texts, frame, studio);
        panes = new PaneSwitch(frame, boards, page, preferences, studio);
        scene = new Scene(frame, loaded.panes().width(), loaded.panes().height());
        focus = new WindowFocus(scene, frame, boards, page, strips, studio);
        questions = new FileQuestions(stage, studio, messages, services.projectsFolder());
        takeQuestions = new TakeQuestions(studio, boards, page, messages);
        readerMode = new ReaderMode(studio, frame, boards, page, messages);
        RevisionViewModel revision = new RevisionViewModel(
                () -> services.reviser().of(studio.language()),
                background.fx(),
                services.seeds(),
                new PreferredWishes(preferences));
        selection = new SelectionCommands(studio, boards, page, strips, revision, messages);
        poems = new PoemCommands(studio, boards, panes, page, messages);
        rules = new RuleCommands(studio, boards, panes, page, messages);
        menus = new StudioMenus(studio, this, questions, page, messages);
        projects = new ProjectsBoard(messages, () -> preferences.get().recentProjects(), folder -> {
            boards.showPage();
            studio.open(folder, false);
        });
        keys = new KeysBoard(messages, () -> commands);
        context = new ContextSheet(new SourceDesk(studio, panes, page, takeQuestions), messages);
        plan = new PlanBoard(new PlanDesk(studio, boards), messages);
        models = StudioBoards.add(boards, studio, services, plan, background, messages);
        connect(background);
    }

    private void connect(Background background) {
        page.cleanPastes(
                background,
                () -> strips.show(
                        Strip.of(Strip.Severity.ASKS, "parted", messages.text("strip.parted", LongParagraphs.MOST))));
        CommandKeys.install(scene, this::commands, focus::isInText, focus::isInTree);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, focus::escape);
        page.selectionProperty().addListener((_, _, _) -> status.countSoon());
        page.selectionProperty().addListener((_, _, _) -> context.changed());
        questions.acceptModelFiles(frame);
        new WindowLook(scene, page, preferences).follow();
        frame.status().onModel(this::showModels);
        status.follow();
        refreshMenus();
        page.setReadOnly(true); // until there is a project that takes the words
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

    @Override
    public void close() {
        preferences.change(p -> p.withPanes(
                new Preferences.Panes(p.panes().binder(), p.panes().inspector(), scene.getWidth(), scene.getHeight())));
        stage.close();
    }

    // ---- what the controller asks for

    @Override
    public void show(Desk desk) {
        frame.endFirstRun(true);
        panes.open(desk);
        frame.show(desk);
        stage.setTitle(messages.text("window.title", desk.project().title()));
        desk.inspector().allowModel(desk.project().settings().modelAllowed());
        boards.showPage();
        status.showSession();
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
        boards.show(projects);
    }

    @Override
    public void showRecovery(RecoveryBoard board) {
        boards.showOverPage(board);
    }

    @Override
    public void showPage() {
        boards.showPage();
    }

    @Override
    public void askCopy(Optional<SavedState> state) {
        questions.askCopy(state);
    }

    @Override
    public void refresh() {
        status.refresh();
        context.changed();
        if (frame.firstRun().isPresent() && page.text().length() > 0) {
            frame.endFirstRun(preferences.get().look().lessMotion());
            studio.desk().ifPresent(Desk::showHead);
            status.showSession();
        }
    }

    @Override
    public void refreshMenus() {
        commands = menus.menus();
        MenuBars.fill(frame.menuBar(), commands);
        boards.refresh();
        if (!studio.isModelAllowed() && showsContext()) {
            panes.endSheet();
        }
        studio.desk().ifPresent(open -> open.inspector().allowModel(studio.isModelAllowed()));
    }

    @Override
    public void showModels() {
        boards.show(models);
    }

    // ---- what the menus ask for

    void showProjects() {
        projects.clearFailure();
        boards.show(projects);
    }

    void showKeys() {
        boards.show(keys);
    }

    /// Opens the first menu; the arrow keys go on from there.
    void showMenus() {
        frame.menuBar().getMenus().getFirst().show();
    }

    /// Shows what the model sees, or takes it away.
    void toggleContext() {
        if (showsContext()) {
            panes.endSheet();
            page.requestFocus();
        } else {
            panes.showSheet(context, PaneLayout.SHEET);
            context.open();
        }
    }

    boolean showsContext() {
        return panes.shows(context);
    }

    PlanBoard plan() {
        return plan;
    }

    TakeQuestions takeQuestions() {
        return takeQuestions;
    }

    ReaderMode readerMode() {
        return readerMode;
    }

    SelectionCommands selection() {
        return selection;
    }

    PoemCommands poems() {
        return poems;
    }

    RuleCommands rules() {
        return rules;
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

    private List<Command> commands() {
        return commands.stream().flatMap(menu -> menu.commands().stream()).toList();
    }

    // ---- its parts

    BoardSwitch boards() {
        return boards;
    }

    PaneSwitch panes() {
        return panes;
    }

    WindowFocus focus() {
        return focus;
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

    // ---- for pictures

    /// Shows the figures at once instead of after a pause.
    void settle() {
        status.settle();
    }

    /// Whether a project is open, or the reason why none is, and its words are counted.
    boolean isSettled() {
        boolean told = frame.showsBoard() || strips.shownProperty().get().isPresent();
        return (studio.desk().isPresent() || told) && !status.isCounting();
    }
}
