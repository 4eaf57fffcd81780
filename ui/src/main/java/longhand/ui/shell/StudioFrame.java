package longhand.ui.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.page.ScenePane;
import longhand.ui.theme.Controls;

/// The window's inside: menu bar, rail, binder, page or board, right panel, strip, status bar. Knows
/// where things are and nothing of what they do. Confined to the JavaFX thread.
final class StudioFrame extends BorderPane {

    /// The smallest inside of the window, px.
    static final double LEAST_WIDTH = 960;
    static final double LEAST_HEIGHT = 600;

    private final MenuBar menuBar = new MenuBar();
    private final Rail rail = new Rail();
    private final HBox left = new HBox(rail);
    private final VBox pageColumn = new VBox();
    private final StackPane centre = new StackPane(pageColumn);
    private final ScenePane page;
    private Optional<Desk> desk = Optional.empty();
    private Optional<FirstRun> firstRun = Optional.empty();
    private Optional<Node> board = Optional.empty();
    private boolean wantsBinder = true;
    private boolean wantsInspector;

    StudioFrame(ScenePane page, StatusBar status, StripPane strips, Messages messages) {
        this.page = page;
        setTop(menuBar);
        setLeft(left);
        setCenter(centre);
        setBottom(Controls.column(0, strips, status));
        Controls.styled(centre, "lh-page");
        pageColumn.getChildren().add(Controls.fill(page));
        page.setAccessibleText(messages.text("page"));
        widthProperty().addListener((_, _, _) -> layPanes());
    }

    MenuBar menuBar() {
        return menuBar;
    }

    Rail rail() {
        return rail;
    }

    void show(Desk open) {
        desk = Optional.of(open);
        layPanes();
    }

    void noDesk() {
        desk = Optional.empty();
        layPanes();
    }

    /// Three ways to begin, above the page.
    void show(FirstRun ways) {
        firstRun = Optional.of(ways);
        StackPane begin = Controls.fill(new StackPane(page, ways.prompt()));
        StackPane.setAlignment(ways.prompt(), Pos.TOP_CENTER);
        pageColumn.getChildren().setAll(ways, begin);
        layPanes();
    }

    void endFirstRun(boolean lessMotion) {
        firstRun.ifPresent(ways -> ways.prompt().setVisible(false));
        firstRun.ifPresent(ways -> ways.leave(lessMotion, () -> {
            boolean focused = page.isWriting();
            pageColumn.getChildren().setAll(page);
            if (focused) {
                page.requestFocus();
            }
        }));
        firstRun = Optional.empty();
        layPanes();
    }

    Optional<FirstRun> firstRun() {
        return firstRun;
    }

    void showBoard(Node node) {
        board = Optional.of(node);
        centre.getChildren().setAll(pageColumn, node);
        pageColumn.setVisible(false);
        layPanes();
    }

    void showPage() {
        board = Optional.empty();
        centre.getChildren().setAll(pageColumn);
        pageColumn.setVisible(true);
        layPanes();
    }

    boolean showsBoard() {
        return board.isPresent();
    }

    void want(boolean binder, boolean inspector) {
        wantsBinder = binder;
        wantsInspector = inspector;
        layPanes();
    }

    /// What shows now, which in a narrow window is less than what is wanted.
    PaneLayout panes() {
        double width = getWidth() > 0 ? getWidth() : getPrefWidth();
        boolean hasPanes = desk.isPresent() && firstRun.isEmpty();
        return PaneLayout.of(width, wantsBinder && hasPanes, wantsInspector && hasPanes && board.isEmpty());
    }

    private void layPanes() {
        PaneLayout panes = panes();
        if (panes.binder()) {
            desk.ifPresent(open -> left.getChildren().setAll(rail, open.binderView()));
        } else {
            left.getChildren().setAll(rail);
        }
        setRight(panes.inspector() ? desk.map(Desk::inspector).orElse(null) : null);
    }
}
