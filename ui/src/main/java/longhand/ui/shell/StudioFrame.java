package longhand.ui.shell;

import java.util.Optional;
import java.util.function.ObjDoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import longhand.memory.api.ProjectSettings.Layout;
import longhand.ui.Messages;
import longhand.ui.page.ScenePane;
import longhand.ui.theme.Controls;

/// The window's inside: menu bar, rail, binder, page or board, right panel, strip, status bar. Knows
/// where things are and nothing of what they do. Confined to the JavaFX thread.
final class StudioFrame extends BorderPane {

    /// The smallest inside of the window, px.
    static final double LEAST_WIDTH = 960;
    static final double LEAST_HEIGHT = 600;

    /// From a pane's edge to the middle of the line that it draws there.
    private static final double LINE = 0.5;

    private final MenuBar menuBar = new MenuBar();
    private final Rail rail = new Rail();
    private final HBox left = new HBox(rail);
    private final VBox pageColumn = new VBox();
    private final StackPane centre = new StackPane(pageColumn);
    private final ScenePane page;
    private final StatusBar status;
    private Optional<Desk> desk = Optional.empty();
    private Optional<FirstRun> firstRun = Optional.empty();
    private Optional<Node> board = Optional.empty();
    private Optional<Region> sheet = Optional.empty();
    private int sheetWidth = PaneLayout.SHEET;
    private boolean alone;
    private Layout wanted = new Layout(true, false, Pane.BINDER.usual(), Pane.INSPECTOR.usual());
    private ObjDoubleConsumer<Pane> dragged = (_, _) -> {};
    private Runnable dropped = () -> {};
    private final PaneDivider binderDivider = new PaneDivider(this::dragBinder, () -> dropped.run());
    private final PaneDivider inspectorDivider = new PaneDivider(this::dragInspector, () -> dropped.run());

    StudioFrame(ScenePane page, StatusBar status, StripPane strips, Messages messages) {
        this.page = page;
        this.status = status;
        setTop(menuBar);
        setLeft(left);
        setCenter(centre);
        setBottom(Controls.column(0, strips, status));
        Controls.styled(centre, "lh-page");
        pageColumn.getChildren().add(Controls.fill(page));
        page.setAccessibleText(messages.text("page"));
        getChildren().addAll(binderDivider, inspectorDivider);
        widthProperty().addListener((_, _, _) -> layPanes());
    }

    MenuBar menuBar() {
        return menuBar;
    }

    StatusBar status() {
        return status;
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

    /// In the place of all panes but the menu and the status bar.
    void showAlone(Node node) {
        showBoard(node);
        alone = true;
        layPanes();
    }

    void showBoard(Node node) {
        alone = false;
        board = Optional.of(node);
        centre.getChildren().setAll(pageColumn, node);
        pageColumn.setVisible(false);
        layPanes();
    }

    void showPage() {
        alone = false;
        board = Optional.empty();
        centre.getChildren().setAll(pageColumn);
        pageColumn.setVisible(true);
        layPanes();
    }

    boolean showsBoard() {
        return board.isPresent();
    }

    boolean showsBoard(Node node) {
        return board.filter(shown -> shown == node).isPresent();
    }

    /// In the inspector's place, as long as the page shows.
    ///
    /// @param most width, px
    void showSheet(Region shown, int most) {
        sheet = Optional.of(shown);
        sheetWidth = most;
        layPanes();
    }

    void endSheet() {
        sheet = Optional.empty();
        layPanes();
    }

    /// The sheet that shows; empty if there is none, or a board hides it.
    Optional<Region> sheet() {
        return sheet.filter(_ -> panes().sheetWidth() > 0);
    }

    void want(Layout layout) {
        wanted = layout;
        layPanes();
    }

    /// @param drag a pane's edge is dragged: the width that the pane should have, px
    /// @param done it was let go
    void onDivider(ObjDoubleConsumer<Pane> drag, Runnable done) {
        dragged = drag;
        dropped = done;
    }

    PaneDivider divider(Pane pane) {
        return switch (pane) {
            case BINDER -> binderDivider;
            case INSPECTOR -> inspectorDivider;
        };
    }

    /// What shows now, which in a narrow window is less than what is wanted.
    PaneLayout panes() {
        double width = getWidth() > 0 ? getWidth() : getPrefWidth();
        boolean hasPanes = desk.isPresent() && firstRun.isEmpty() && !alone;
        boolean right = hasPanes && board.isEmpty();
        Layout shown = new Layout(
                wanted.binder() && hasPanes,
                wanted.inspector() && right,
                wanted.binderWidth(),
                wanted.inspectorWidth());
        return right && sheet.isPresent()
                ? PaneLayout.withSheet(width, shown, sheetWidth)
                : PaneLayout.of(width, shown);
    }

    private void layPanes() {
        PaneLayout panes = panes();
        if (panes.binder()) {
            desk.ifPresent(open -> {
                Controls.wide(open.binderView(), panes.binderWidth());
                left.getChildren().setAll(rail, open.binderView());
            });
        } else {
            left.getChildren().setAll(rail);
        }
        rail.setVisible(!alone);
        rail.setManaged(!alone);
        Optional<Region> inspector = desk.<Region>map(Desk::inspector).filter(_ -> panes.inspector());
        Optional<Region> right = sheet.filter(_ -> panes.sheetWidth() > 0).or(() -> inspector);
        sheet.ifPresent(open -> Controls.wide(open, panes.sheetWidth()));
        setRight(right.orElse(null));
        desk.ifPresent(open -> Controls.wide(open.inspector(), panes.inspectorWidth()));
        binderDivider.setVisible(panes.binder());
        inspectorDivider.setVisible(panes.inspector());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        PaneLayout panes = panes();
        double top = left.getLayoutY();
        binderDivider.place(PaneLayout.RAIL + panes.binderWidth() - LINE, top, left.getHeight());
        inspectorDivider.place(getWidth() - panes.inspectorWidth() + LINE, top, left.getHeight());
    }

    private void dragBinder(double edge) {
        dragged.accept(Pane.BINDER, edge - PaneLayout.RAIL + LINE);
    }

    private void dragInspector(double edge) {
        dragged.accept(Pane.INSPECTOR, getWidth() - edge + LINE);
    }
}
