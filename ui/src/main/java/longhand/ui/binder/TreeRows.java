package longhand.ui.binder;

import java.util.Optional;
import javafx.scene.control.TreeItem;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;

/// Finds rows of the tree. Pure functions.
final class TreeRows {

    private TreeRows() {}

    /// The row of an item in or under `at`.
    static Optional<TreeItem<BinderNode>> find(TreeItem<BinderNode> at, ItemId id) {
        if (at.getValue() != null && at.getValue().item().map(BinderItem::id).equals(Optional.of(id))) {
            return Optional.of(at);
        }
        return at.getChildren().stream()
                .map(child -> find(child, id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// How many rows an item takes with what shows of its children.
    static int shown(TreeItem<BinderNode> item) {
        return 1
                + (item.isExpanded()
                        ? item.getChildren().stream().mapToInt(TreeRows::shown).sum()
                        : 0);
    }
}
