package longhand.memory.api;

import java.util.Optional;

/// One change of the binder.
public sealed interface BinderChange {

    /// Puts a new, empty item into `parent` at `index` among its children.
    record Add(ItemId id, BinderItem.Kind kind, String title, Optional<ItemId> parent, int index)
            implements BinderChange {}

    record Rename(ItemId id, String title) implements BinderChange {}

    /// Takes an item, with all that lies in it, to `index` among the children of `parent`.
    record Move(ItemId id, Optional<ItemId> parent, int index) implements BinderChange {}

    /// Puts an item, with all that lies in it, into the trash; nothing is deleted.
    record Trash(ItemId id) implements BinderChange {}

    record Restore(ItemId id) implements BinderChange {}

    record SetStatus(ItemId id, BinderItem.Status status) implements BinderChange {}

    record SetSynopsis(ItemId id, String synopsis) implements BinderChange {}

    /// @param words that the scene is to have; 0 = no target
    record SetTarget(ItemId id, int words) implements BinderChange {}
}
