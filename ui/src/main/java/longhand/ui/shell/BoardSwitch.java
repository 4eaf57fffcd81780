package longhand.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ToggleButton;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.page.ScenePane;

/// Which view is in the middle of the window: the page, or a board in its place. Knows the boards of the
/// rail and of the Tools menu. Confined to the JavaFX thread.
final class BoardSwitch {

    private record RailBoard(Board board, String key, ToggleButton button, BooleanSupplier shown) {}

    private final StudioFrame frame;
    private final ScenePane page;
    private final Messages messages;
    private final ToggleButton write;
    private final List<RailBoard> railBoards = new ArrayList<>();
    private final List<Command> toolCommands = new ArrayList<>();

    BoardSwitch(StudioFrame frame, ScenePane page, Messages messages) {
        this.frame = frame;
        this.page = page;
        this.messages = messages;
        write = frame.rail().add("fth-edit-3", messages.text("rail.write"), "Alt+1", this::showPage);
        frame.rail().choose(write);
    }

    /// A board with a place on the rail.
    ///
    /// @param shown whether it belongs to this project; asked for whenever the menus change
    void addToRail(String icon, Board board, BooleanSupplier shown) {
        String key = "Alt+" + (railBoards.size() + 2);
        railBoards.add(new RailBoard(board, key, frame.rail().add(icon, board.title(), key, () -> show(board)), shown));
    }

    /// A board of the Tools menu.
    void addToTools(String key, Board board) {
        toolCommands.add(Command.of(board.title(), () -> show(board)).on(key));
    }

    void showPage() {
        frame.showPage();
        frame.rail().choose(write);
        page.requestFocus();
    }

    void show(Board board) {
        frame.showBoard(board.node());
        railBoards.stream()
                .filter(entry -> entry.board() == board)
                .map(RailBoard::button)
                .findFirst()
                .ifPresentOrElse(frame.rail()::choose, frame.rail()::chooseNone);
        board.node().applyCss(); // what lies in a scroll pane is in no scene before that and takes no focus
        board.onShown();
    }

    /// A board that belongs to writing: the rail goes on saying so.
    void showOverPage(Board board) {
        show(board);
        frame.rail().choose(write);
    }

    boolean shows(Board board) {
        return frame.showsBoard(board.node());
    }

    boolean pageIsShown() {
        return !frame.showsBoard();
    }

    /// Shows the buttons of those boards that belong to this project.
    void refresh() {
        railBoards.forEach(entry -> {
            entry.button().setVisible(entry.shown().getAsBoolean());
            entry.button().setManaged(entry.shown().getAsBoolean());
        });
    }

    List<Command> viewCommands() {
        List<Command> views = new ArrayList<>();
        views.add(
                Command.of(messages.text("command.write-view"), this::showPage).on("Alt+1"));
        railBoards.stream()
                .filter(entry -> entry.shown().getAsBoolean())
                .map(entry -> Command.of(entry.board().title(), () -> show(entry.board()))
                        .on(entry.key()))
                .forEach(views::add);
        return views;
    }

    List<Command> toolCommands() {
        return List.copyOf(toolCommands);
    }
}
