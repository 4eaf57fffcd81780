package longhand.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import longhand.engine.api.MetaLength;
import longhand.engine.api.RevisionVerb;
import longhand.memory.api.BinderItem;
import longhand.ui.Messages;
import longhand.ui.binder.BinderViewModel;
import longhand.ui.page.ScenePane;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.ThemeChoice;
import longhand.ui.shell.Command.Reach;
import longhand.ui.take.TakeLength;
import longhand.ui.take.TakeViewModel;

/// Every command of the studio, in its menu and with its key. A command is here only if it works.
final class StudioMenus {

    /// Pixels by which a key moves a divider.
    private static final int DIVIDER_STEP = 16;

    private final StudioController studio;
    private final StudioWindow window;
    private final FileQuestions questions;
    private final ScenePane page;
    private final Messages messages;

    StudioMenus(
            StudioController studio, StudioWindow window, FileQuestions questions, ScenePane page, Messages messages) {
        this.studio = studio;
        this.window = window;
        this.questions = questions;
        this.page = page;
        this.messages = messages;
    }

    List<CommandMenu> menus() {
        List<CommandMenu> menus = new ArrayList<>(List.of(file(), edit(), view(), project(), format()));
        if (studio.isModelAllowed()) {
            menus.add(write());
        }
        menus.add(window.poems().menu());
        menus.add(tools());
        menus.add(help());
        return menus;
    }

    private CommandMenu file() {
        return menu(
                "menu.file",
                List.of(
                        command("new-project", questions::askNewProject).on("Ctrl+Alt+N"),
                        command("open-project", questions::askOpenProject).on("Ctrl+O"),
                        command("projects", window::showProjects).on("Ctrl+Shift+O")),
                List.of(command("open-text", questions::askText), command("open-sample", studio::openSample)),
                List.of(command("quit", studio::quit).on("Ctrl+Q")));
    }

    private CommandMenu edit() {
        return menu(
                "menu.edit",
                List.of(onPage("undo", page::undo, "Ctrl+Z"), onPage("redo", page::redo, "Ctrl+Shift+Z")),
                List.of(
                        onPage("cut", page::cut, "Ctrl+X"),
                        onPage("copy", page::copy, "Ctrl+C"),
                        onPage("paste", page::paste, "Ctrl+V")),
                List.of(onPage("select-all", page::selectAll, "Ctrl+A")));
    }

    private CommandMenu view() {
        List<Command> views = new ArrayList<>(window.boards().viewCommands());
        return menu(
                        "menu.view",
                        views,
                        List.of(
                                command("binder", window.panes()::toggleBinder)
                                        .on("Ctrl+Shift+B")
                                        .tickedWhen(() -> window.frame().panes().binder()),
                                command("inspector", window.panes()::toggleInspector)
                                        .on("Ctrl+Shift+I")
                                        .tickedWhen(() -> window.frame().panes().inspector()),
                                command("next-pane", window.focus()::nextPane).on("F6"),
                                divider("divider-left", -1).on("Shift+Alt+Left"),
                                divider("divider-right", 1).on("Shift+Alt+Right")),
                        List.of(
                                pageSwitch("origin", Preferences.Page::origin, p -> p.withOrigin(!p.origin()))
                                        .on("F9"),
                                pageSwitch(
                                        "typewriter",
                                        Preferences.Page::typewriter,
                                        p -> p.withTypewriter(!p.typewriter())),
                                command("larger", () -> size(1)).on("Ctrl+Plus"),
                                command("smaller", () -> size(-1)).on("Ctrl+Minus")),
                        List.of(
                                command("full-screen", window::toggleFullScreen)
                                        .on("F11")
                                        .tickedWhen(window::isFullScreen),
                                command("reset-layout", window.panes()::reset)))
                .with(theme());
    }

    /// The divider of the pane that has the focus; from the page the one at its left, or else at its right.
    private Command divider(String key, int direction) {
        return command(key, () -> window.panes().move(window.focus().pane(), direction * DIVIDER_STEP))
                .within(Reach.NOT_IN_FIELDS)
                .when(() -> window.frame().panes().binder()
                        || window.frame().panes().inspector());
    }

    private CommandMenu theme() {
        return menu(
                "menu.theme",
                List.of(
                        theme("theme-system", ThemeChoice.SYSTEM),
                        theme("theme-light", ThemeChoice.LIGHT),
                        theme("theme-dark", ThemeChoice.DARK)),
                List.of(command("safe", () -> look(l -> l.withSafe(!l.safe())))
                        .tickedWhen(() -> studio.preferences().get().look().safe())));
    }

    private CommandMenu project() {
        return menu(
                        "menu.project",
                        List.of(
                                inBinder("new-scene", BinderViewModel::addScene, "Ctrl+N", Reach.NOT_IN_FIELDS),
                                inBinder(
                                        "new-chapter",
                                        BinderViewModel::addChapter,
                                        "Ctrl+Shift+N",
                                        Reach.NOT_IN_FIELDS),
                                inBinder("new-part", BinderViewModel::addPart)),
                        List.of(
                                inBinder("rename", BinderViewModel::startRenaming, "F2", Reach.NOT_IN_FIELDS),
                                inBinder("move-up", BinderViewModel::moveUp, "Ctrl+Up", Reach.BINDER),
                                inBinder("move-down", BinderViewModel::moveDown, "Ctrl+Down", Reach.BINDER),
                                inBinder("undo-move", BinderViewModel::undoMove, "Ctrl+Z", Reach.BINDER)
                                        .when(() -> canChange() && binder(BinderViewModel::canUndoMove)),
                                inBinder("redo-move", BinderViewModel::redoMove, "Ctrl+Shift+Z", Reach.BINDER)
                                        .when(() -> canChange() && binder(BinderViewModel::canRedoMove))),
                        List.of(
                                inBinder("trash", _ -> window.trashSelected(), "Ctrl+Shift+Del", Reach.NOT_IN_FIELDS)
                                        .when(() -> canChange() && !selectedIsTrashed()),
                                inBinder("restore", BinderViewModel::restore)
                                        .when(() -> canChange() && selectedIsTrashed())),
                        List.of(command("model-allowed", () -> studio.allowModel(!studio.isModelAllowed()))
                                .when(this::canChange)
                                .tickedWhen(studio::isModelAllowed)))
                .with(new PlanCommands(studio, window.boards(), window.plan(), messages).menu());
    }

    private CommandMenu format() {
        return menu(
                "menu.format",
                List.of(onPage("italic", page::toggleItalic, "Ctrl+I"), onPage("bold", page::toggleBold, "Ctrl+B")));
    }

    private CommandMenu write() {
        return menu(
                        "menu.write",
                        List.of(
                                command("continue", studio::continueWriting)
                                        .on("Ctrl+Enter")
                                        .within(Reach.NOT_IN_FIELDS)
                                        .when(() -> window.boards().pageIsShown()
                                                && canChange()
                                                && !isRunning()
                                                && !window.selection().isDrafting()),
                                command("direction", window.takeQuestions()::askDirection)
                                        .on("Ctrl+Shift+Enter")
                                        .within(Reach.NOT_IN_FIELDS)
                                        .when(this::canDirect),
                                command("ways", window.takeQuestions()::askWays)
                                        .on("Ctrl+Alt+Enter")
                                        .within(Reach.NOT_IN_FIELDS)
                                        .when(this::canDirect),
                                command("reader", window.readerMode()::open)
                                        .on("Shift+F8")
                                        .when(window.takeQuestions()::canAsk),
                                // In fields too: nothing may stand between the writer and Stop.
                                take("stop", TakeViewModel::stop, "Esc", Reach.EVERYWHERE, TakeViewModel::isRunning)),
                        List.of(
                                take(
                                        "keep",
                                        TakeViewModel::keep,
                                        "Tab",
                                        Reach.PAGE,
                                        takes -> takes.isKeepableAt(page.caret())),
                                take(
                                        "retry",
                                        TakeViewModel::retry,
                                        "Ctrl+R",
                                        Reach.NOT_IN_FIELDS,
                                        takes -> takes.freshProperty().get().isPresent()
                                                && canChange()
                                                && !page.isAsking()
                                                && !window.plan().isChoosing()),
                                take(
                                        "older-take",
                                        t -> t.step(-1),
                                        "Alt+Left",
                                        Reach.NOT_IN_FIELDS,
                                        t -> t.hasStep(-1)),
                                take("newer-take", t -> t.step(1), "Alt+Right", Reach.NOT_IN_FIELDS, t -> t.hasStep(1)),
                                command("takes", window.panes()::showTakes)
                                        .on("Ctrl+Shift+T")
                                        .when(() -> studio.desk().isPresent()),
                                command("memory", window.panes()::showMemory)
                                        .on("Ctrl+Shift+M")
                                        .when(() -> studio.desk().isPresent()),
                                command("context", window::toggleContext)
                                        .on("Ctrl+Shift+C")
                                        .tickedWhen(window::showsContext)
                                        .when(() -> studio.desk().isPresent())))
                .with(length())
                .with(selection());
    }

    /// Whether a take can be told where to go; a poem has its form.
    private boolean canDirect() {
        return window.takeQuestions().canAsk() && !window.poems().isPoem();
    }

    /// What can be done with the selection, or with the sentence at the caret.
    private CommandMenu selection() {
        List<Command> verbs = Stream.of(RevisionVerb.values())
                .map(verb -> command("revise-" + verb.name().toLowerCase(Locale.ROOT), () -> window.selection()
                                .ask(verb))
                        .when(window.selection()::canAsk))
                .toList();
        return menu(
                "menu.selection",
                List.of(command("selection", window.selection()::ask)
                        .on("Alt+Enter")
                        .within(Reach.PAGE)
                        .when(window.selection()::canAsk)),
                verbs);
    }

    /// What is usual, the nine lengths of Ruler, and a number of the writer's own.
    private CommandMenu length() {
        Command usual = Command.of(messages.text("length.usual-said"), () -> takes().ifPresent(
                                takes -> takes.wish().askUsual()))
                .when(this::canChange)
                .tickedWhen(() -> takes().filter(
                                takes -> takes.wish().usualProperty().get())
                        .isPresent());
        List<Command> levels = Stream.of(MetaLength.values()).map(this::length).toList();
        return menu(
                "menu.length",
                List.of(usual),
                levels,
                List.of(command("length", window.takeQuestions()::askLength)
                        .on("Ctrl+Shift+L")
                        .within(Reach.NOT_IN_FIELDS)
                        .when(window.takeQuestions()::canAsk)));
    }

    private Command length(MetaLength level) {
        String key = level == MetaLength.OVER_800 ? "length.level-over" : "length.level";
        return Command.of(messages.text(key, level.words()), () -> takes().ifPresent(
                                takes -> takes.wish().ask(TakeLength.of(level))))
                .when(this::canChange)
                .tickedWhen(
                        () -> takes().filter(takes -> takes.wish().is(level)).isPresent());
    }

    private CommandMenu tools() {
        List<Command> boards = new ArrayList<>(window.boards().toolCommands());
        if (studio.isModelAllowed()) {
            boards.addFirst(command("open-model", questions::askModel));
        }
        return menu("menu.tools", boards).with(window.rules().menu());
    }

    private CommandMenu help() {
        return menu(
                "menu.help",
                List.of(
                        command("menus", window::showMenus).on("F10"),
                        command("keys", window::showKeys).on("F1")));
    }

    @SafeVarargs
    private CommandMenu menu(String key, List<Command>... groups) {
        List<List<Command>> all = new ArrayList<>();
        for (List<Command> group : groups) {
            all.add(group);
        }
        return CommandMenu.of(messages.text(key), all);
    }

    private Command command(String key, Runnable action) {
        return Command.of(messages.text("command." + key), action);
    }

    /// A command that the page's own keys run; by menu it runs here.
    private Command onPage(String key, Runnable action, String keystroke) {
        return command(key, () -> {
                    action.run();
                    page.requestFocus();
                })
                .on(keystroke)
                .within(Reach.CONTROL)
                .when(window.boards()::pageIsShown);
    }

    private Command inBinder(String key, Consumer<BinderViewModel> action) {
        return command(key, () -> {
                    window.panes().showBinder();
                    studio.desk().map(Desk::binder).ifPresent(action);
                })
                .when(this::canChange);
    }

    private Command inBinder(String key, Consumer<BinderViewModel> action, String keystroke, Reach reach) {
        return inBinder(key, action).on(keystroke).within(reach);
    }

    private Command take(
            String key,
            Consumer<TakeViewModel> action,
            String keystroke,
            Reach reach,
            java.util.function.Predicate<TakeViewModel> possible) {
        return command(key, () -> takes().ifPresent(action))
                .on(keystroke)
                .within(reach)
                .when(() -> takes().filter(possible).isPresent());
    }

    private Command theme(String key, ThemeChoice choice) {
        return command(key, () -> look(l -> l.withTheme(choice)))
                .tickedWhen(() -> studio.preferences().get().look().theme() == choice);
    }

    private Command pageSwitch(
            String key, java.util.function.Predicate<Preferences.Page> on, UnaryOperator<Preferences.Page> change) {
        BooleanSupplier ticked = () -> on.test(studio.preferences().get().page());
        return command(key, () -> studio.preferences().change(p -> p.withPage(change.apply(p.page()))))
                .tickedWhen(ticked);
    }

    private void look(UnaryOperator<Preferences.Look> change) {
        studio.preferences().change(p -> p.withLook(change.apply(p.look())));
    }

    private void size(int by) {
        studio.preferences().change(p -> p.withPage(p.page().withSize(p.page().size() + by)));
    }

    private Optional<TakeViewModel> takes() {
        return studio.desk().map(Desk::takes);
    }

    private boolean isRunning() {
        return takes().filter(TakeViewModel::isRunning).isPresent();
    }

    private boolean canChange() {
        return studio.desk()
                .filter(open -> !open.project().opening().readOnly())
                .isPresent();
    }

    private boolean binder(java.util.function.Predicate<BinderViewModel> condition) {
        return studio.desk().map(Desk::binder).filter(condition).isPresent();
    }

    private boolean selectedIsTrashed() {
        return studio.desk()
                .flatMap(open -> open.binder().selectedItem())
                .filter(BinderItem::trashed)
                .isPresent();
    }
}
