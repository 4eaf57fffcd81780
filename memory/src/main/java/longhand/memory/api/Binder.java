package longhand.memory.api;

import java.util.List;
import java.util.Optional;

/// The tree of parts, chapters and scenes, in reading order: a parent stands before its children,
/// siblings stand in their order. Trashed items are in it.
///
/// @param items depth first
public record Binder(List<BinderItem> items) {

    public Binder {
        items = List.copyOf(items);
    }

    public Optional<BinderItem> item(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// The items directly in `parent` (empty = top level), trashed ones included.
    public List<BinderItem> children(Optional<ItemId> parent) {
        return items.stream().filter(item -> item.parent().equals(parent)).toList();
    }

    /// The scenes that are not in the trash, in reading order.
    public List<BinderItem> scenes() {
        return items.stream()
                .filter(item -> item.kind() == BinderItem.Kind.SCENE && !item.trashed())
                .toList();
    }

    /// The scenes that are read before one, those in the trash left out; none if it lies there itself.
    public List<ItemId> scenesBefore(ItemId scene) {
        List<ItemId> all = scenes().stream().map(BinderItem::id).toList();
        return all.subList(0, Math.max(0, all.indexOf(scene)));
    }
}
