package longhand.ui.binder;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.ui.theme.Controls;

/// Moves rows of the binder by mouse: a line between two rows shows where the item will stand. Letting go
/// outside of the tree, and losing the focus, leave it where it was. Confined to the JavaFX thread.
final class BinderDrag {

    private static final double STARTS_AFTER = 5;
    private static final double LINE = 2;
    private static final double LEFT = 16;
    private static final double RIGHT = 12;
    private static final double INDENT = 8;
    private static final double EDGE = 18;
    private static final double SCROLL = 10;

    private final BinderViewModel model;
    private final TreeView<BinderNode> tree;
    private final boolean allowed;
    private final Region line = Controls.styled(new Region(), "lh-drop-line");
    private Optional<ItemId> pressed = Optional.empty();
    private Optional<BinderMoves.Slot> slot = Optional.empty();
    private double pressedAt;
    private boolean dragging;

    /// @param allowed whether the project may be changed
    BinderDrag(BinderViewModel model, TreeView<BinderNode> tree, boolean allowed) {
        this.model = model;
        this.tree = tree;
        this.allowed = allowed;
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(false);
        tree.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        tree.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        tree.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        tree.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                cancel();
            }
        });
    }

    /// To be laid over the tree, in its coordinates.
    Region line() {
        return line;
    }

    private void press(MouseEvent press) {
        cancel();
        pressedAt = press.getSceneY();
        if (allowed && press.getButton() == MouseButton.PRIMARY) {
            pressed = row(press).flatMap(BinderNode::item).map(BinderItem::id);
        }
    }

    private void drag(MouseEvent drag) {
        if (pressed.isEmpty()) {
            return;
        }
        dragging |= Math.abs(drag.getSceneY() - pressedAt) > STARTS_AFTER;
        if (dragging) {
            drag.consume();
            scroll(tree.sceneToLocal(drag.getSceneX(), drag.getSceneY()).getY());
            slot = tree.contains(tree.sceneToLocal(drag.getSceneX(), drag.getSceneY()))
                    ? slotAt(drag)
                    : Optional.empty();
            showLine();
        }
    }

    private void release(MouseEvent release) {
        if (dragging) {
            release.consume();
            Optional<ItemId> item = pressed;
            slot.ifPresent(place -> item.ifPresent(id -> model.drop(id, place)));
        }
        cancel();
    }

    private void cancel() {
        pressed = Optional.empty();
        slot = Optional.empty();
        dragging = false;
        line.setVisible(false);
    }

    private Optional<BinderMoves.Slot> slotAt(MouseEvent mouse) {
        Optional<BinderItem> item = pressed.flatMap(model.binderProperty().get()::item);
        Optional<TreeCell<BinderNode>> cell = cellAt(mouse);
        Optional<BinderItem> row = cell.map(TreeCell::getItem).flatMap(BinderNode::item);
        if (item.isEmpty() || row.isEmpty()) {
            return Optional.empty();
        }
        TreeCell<BinderNode> at = cell.get();
        boolean upper = at.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()).getY() < at.getHeight() / 2;
        return BinderDrops.over(model.binderProperty().get(), item.get(), row.get(), upper);
    }

    private void showLine() {
        line.setVisible(slot.isPresent());
        slot.ifPresent(place -> {
            Optional<BinderItem> before =
                    BinderDrops.rowBefore(model.binderProperty().get(), place);
            boolean intoIt = before.map(BinderItem::id).equals(place.parent());
            double y = before.flatMap(item -> TreeRows.find(tree.getRoot(), item.id()))
                    .map(item -> bottom(item, intoIt))
                    .orElseGet(() -> top(0));
            double left = LEFT + INDENT * level(place);
            line.resizeRelocate(left, y - LINE / 2, tree.getWidth() - left - RIGHT, LINE);
        });
    }

    private static int level(BinderMoves.Slot place) {
        return place.parent().isEmpty() ? 0 : 1;
    }

    /// Where a row ends, with all that shows of what lies in it unless the place is its head.
    private double bottom(TreeItem<BinderNode> item, boolean rowOnly) {
        int row = tree.getRow(item);
        return top(row + (rowOnly || !item.isExpanded() ? 1 : TreeRows.shown(item)));
    }

    /// Where a row begins, in px of the tree; rows are of one height.
    private double top(int row) {
        return tree.lookupAll(".tree-cell").stream()
                .filter(TreeCell.class::isInstance)
                .map(node -> (TreeCell<?>) node)
                .filter(cell -> cell.isVisible() && cell.getIndex() >= 0)
                .findFirst()
                .map(cell -> tree.sceneToLocal(cell.localToScene(0, 0)).getY()
                        + (row - cell.getIndex()) * tree.getFixedCellSize())
                .orElse(0.0);
    }

    private Optional<BinderNode> row(MouseEvent mouse) {
        return cellAt(mouse).map(TreeCell::getItem);
    }

    private Optional<TreeCell<BinderNode>> cellAt(MouseEvent mouse) {
        for (Node node : tree.lookupAll(".tree-cell")) {
            if (node instanceof BinderCell cell
                    && !cell.isEmpty()
                    && cell.isVisible()
                    && cell.contains(cell.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()))) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /// Near its upper and lower edge the tree moves on.
    private void scroll(double y) {
        if (tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            if (y < EDGE) {
                flow.scrollPixels(-SCROLL);
            } else if (y > tree.getHeight() - EDGE) {
                flow.scrollPixels(SCROLL);
            }
        }
    }
}
