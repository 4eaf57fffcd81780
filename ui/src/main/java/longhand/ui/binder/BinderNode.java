package longhand.ui.binder;

import java.util.List;
import java.util.Optional;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;

/// The binder as it is shown: a tree, with what is in the trash gathered at its end.
///
/// @param item     the row's item; empty for the trash itself
/// @param children in reading order
public record BinderNode(Optional<BinderItem> item, List<BinderNode> children) {

    public BinderNode {
        children = List.copyOf(children);
    }

    /// The rows of the top level; the trash is the last one, if there is anything in it.
    public static List<BinderNode> rows(Binder binder) {
        List<BinderNode> live = children(binder, Optional.empty());
        List<BinderNode> trashed = trashed(binder);
        if (trashed.isEmpty()) {
            return live;
        }
        return java.util.stream.Stream.concat(
                        live.stream(), java.util.stream.Stream.of(new BinderNode(Optional.empty(), trashed)))
                .toList();
    }

    public boolean isTrash() {
        return item.isEmpty();
    }

    private static List<BinderNode> children(Binder binder, Optional<ItemId> parent) {
        return binder.children(parent).stream()
                .filter(child -> !child.trashed())
                .map(child -> new BinderNode(Optional.of(child), children(binder, Optional.of(child.id()))))
                .toList();
    }

    /// Trashed items whose parent is not trashed: what lies in them came along.
    private static List<BinderNode> trashed(Binder binder) {
        return binder.items().stream()
                .filter(item -> item.trashed() && !parentIsTrashed(binder, item))
                .map(item -> new BinderNode(Optional.of(item), List.of()))
                .toList();
    }

    private static boolean parentIsTrashed(Binder binder, BinderItem item) {
        return item.parent().flatMap(binder::item).map(BinderItem::trashed).orElse(false);
    }
}
