package longhand.ui.binder;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The left column: the book's title and count, and the tree. Enter or a click opens a scene.
public final class BinderView extends VBox {

    private final BinderViewModel model;
    private final Consumer<ItemId> open;
    private final TreeView<BinderNode> tree = new TreeView<>(new TreeItem<>());
    private final Label empty;
    private final Set<Long> closed = new HashSet<>();
    private final Messages messages;
    private final Runnable toPage;
    private Optional<RenameField> field = Optional.empty();
    private boolean showing;

    /// @param changeable whether rows may be moved by mouse
    /// @param open   opens a scene on the page
    /// @param toPage puts the focus on the page
    public BinderView(
            BinderViewModel model, Messages messages, boolean changeable, Consumer<ItemId> open, Runnable toPage) {
        this.model = model;
        this.open = open;
        this.messages = messages;
        this.toPage = toPage;
        this.empty = Controls.padded(Controls.paragraph(messages.text("binder.empty"), "lh-2"), 4, 16, 0, 16);
        Controls.styled(this, "lh-binder");
        tree.setShowRoot(false);
        tree.setAccessibleText(messages.text("binder"));
        tree.setCellFactory(_ -> new BinderCell(model, messages, this::field));
        tree.getRoot().setExpanded(true);
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        BinderDrag drag = new BinderDrag(model, tree, changeable);
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> chosen(item));
        getChildren().addAll(new BinderHead(model, messages), Controls.fill(new StackPane(tree, empty, drag.line())));
        StackPane.setAlignment(empty, javafx.geometry.Pos.TOP_LEFT);
        tree.focusedProperty().addListener((_, _, focused) -> focusSelected(focused));
        model.binderProperty().addListener((_, _, _) -> show());
        model.renamingProperty().addListener((_, _, _) -> {
            field = Optional.empty();
            tree.refresh();
        });
        model.selectedProperty().addListener((_, _, item) -> item.ifPresent(this::reveal));
        show();
    }

    /// Puts the focus on the tree.
    public void focusTree() {
        tree.requestFocus();
    }

    public boolean hasTreeFocus() {
        return tree.isFocused();
    }

    /// The arrows start from the focused row, which the tree forgets when it is laid out for the first time.
    private void focusSelected(boolean focused) {
        if (focused) {
            tree.getFocusModel().focus(tree.getSelectionModel().getSelectedIndex());
        }
    }

    private RenameField field(BinderItem item) {
        RenameField shown = field.orElseGet(() -> new RenameField(model, item, messages, this::named));
        field = Optional.of(shown);
        return shown;
    }

    /// A new scene is there to be written in.
    private void named() {
        model.takeAdded().ifPresentOrElse(open, toPage);
    }

    private void show() {
        showing = true;
        List<TreeItem<BinderNode>> rows =
                model.rows().stream().map(this::treeItem).toList();
        tree.getRoot().getChildren().setAll(rows);
        showing = false;
        empty.setVisible(model.binderProperty().get().scenes().isEmpty());
        model.selectedProperty().get().ifPresent(this::reveal);
    }

    private TreeItem<BinderNode> treeItem(BinderNode node) {
        TreeItem<BinderNode> item = new TreeItem<>(node);
        long key = node.item().map(BinderItem::id).map(ItemId::value).orElse(0L);
        node.children().forEach(child -> item.getChildren().add(treeItem(child)));
        item.setExpanded(!node.isTrash() && !closed.contains(key));
        item.expandedProperty().addListener((_, _, expanded) -> {
            if (expanded) {
                closed.remove(key);
            } else {
                closed.add(key);
            }
        });
        return item;
    }

    private void reveal(ItemId id) {
        TreeRows.find(tree.getRoot(), id).ifPresent(item -> {
            for (TreeItem<BinderNode> parent = item.getParent(); parent != null; parent = parent.getParent()) {
                parent.setExpanded(true);
            }
            showing = true;
            tree.getSelectionModel().select(item);
            showing = false;
        });
    }

    private void chosen(TreeItem<BinderNode> item) {
        if (!showing && item != null) {
            item.getValue().item().map(BinderItem::id).ifPresent(model::select);
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            openSelected();
            key.consume();
        }
    }

    private void clicked(MouseEvent click) {
        boolean onRow = click.getTarget() instanceof javafx.scene.Node node && isInRow(node);
        if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress() && onRow) {
            openSelected();
        }
    }

    private static boolean isInRow(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (at instanceof BinderCell cell) {
                return !cell.isEmpty();
            }
            if (at.getStyleClass().contains("tree-disclosure-node")) {
                return false;
            }
        }
        return false;
    }

    private void openSelected() {
        model.selectedItem()
                .filter(item -> item.kind() == BinderItem.Kind.SCENE)
                .map(BinderItem::id)
                .ifPresent(open);
    }
}
