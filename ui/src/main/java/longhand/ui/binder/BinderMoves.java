package longhand.ui.binder;

import java.util.List;
import java.util.Optional;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;

/// Where items go when they are added or moved by one row. Pure functions.
final class BinderMoves {

    /// A place in the binder: `index` among all children of `parent`, trashed ones included.
    record Slot(Optional<ItemId> parent, int index) {}

    private BinderMoves() {}

    /// Where a new item of `kind` goes: right behind the selected one, or behind the parent of it that
    /// may have such a neighbour, or at the end of the selected one if that may hold it.
    static Slot forNew(Binder binder, BinderItem.Kind kind, Optional<BinderItem> selected) {
        Optional<BinderItem> at = selected;
        while (at.isPresent()) {
            BinderItem item = at.get();
            if (mayHold(item.kind(), kind)) {
                return atEndOf(binder, Optional.of(holder(binder, item, kind).id()));
            }
            if (item.kind() == kind) {
                return behind(binder, item);
            }
            at = item.parent().flatMap(binder::item);
        }
        return selected.map(item -> behind(binder, root(binder, item))).orElse(atEndOf(binder, Optional.empty()));
    }

    /// One row up, over the border of a chapter if it is the first in it.
    static Optional<BinderChange.Move> up(Binder binder, BinderItem item) {
        List<BinderItem> siblings = binder.children(item.parent());
        for (int i = siblings.indexOf(item) - 1; i >= 0; i--) {
            if (!siblings.get(i).trashed()) {
                return Optional.of(new BinderChange.Move(item.id(), item.parent(), i));
            }
        }
        return neighbour(binder, item, -1)
                .map(parent -> new BinderChange.Move(
                        item.id(),
                        Optional.of(parent.id()),
                        binder.children(Optional.of(parent.id())).size()));
    }

    /// One row down, over the border of a chapter if it is the last in it.
    static Optional<BinderChange.Move> down(Binder binder, BinderItem item) {
        List<BinderItem> siblings = binder.children(item.parent());
        for (int i = siblings.indexOf(item) + 1; i < siblings.size(); i++) {
            if (!siblings.get(i).trashed()) {
                return Optional.of(new BinderChange.Move(item.id(), item.parent(), i));
            }
        }
        return neighbour(binder, item, 1).map(parent -> new BinderChange.Move(item.id(), Optional.of(parent.id()), 0));
    }

    /// The parent before (-1) or after (1) that of `item`, of the same kind.
    private static Optional<BinderItem> neighbour(Binder binder, BinderItem item, int step) {
        return item.parent().flatMap(binder::item).flatMap(parent -> {
            List<BinderItem> alike = binder.items().stream()
                    .filter(other -> other.kind() == parent.kind() && !other.trashed())
                    .toList();
            int at = alike.indexOf(parent) + step;
            return at >= 0 && at < alike.size() ? Optional.of(alike.get(at)) : Optional.empty();
        });
    }

    static boolean mayHold(BinderItem.Kind holder, BinderItem.Kind kind) {
        return switch (holder) {
            case PART -> kind != BinderItem.Kind.PART;
            case CHAPTER -> kind == BinderItem.Kind.SCENE;
            case SCENE -> false;
        };
    }

    /// A scene that is added to a part goes into its last chapter, if there is one.
    private static BinderItem holder(Binder binder, BinderItem item, BinderItem.Kind kind) {
        return item.kind() == BinderItem.Kind.PART && kind == BinderItem.Kind.SCENE
                ? lastChapter(binder, item).orElse(item)
                : item;
    }

    private static Optional<BinderItem> lastChapter(Binder binder, BinderItem part) {
        return binder.children(Optional.of(part.id())).stream()
                .filter(child -> child.kind() == BinderItem.Kind.CHAPTER && !child.trashed())
                .reduce((_, last) -> last);
    }

    private static BinderItem root(Binder binder, BinderItem item) {
        return item.parent()
                .flatMap(binder::item)
                .map(parent -> root(binder, parent))
                .orElse(item);
    }

    private static Slot behind(Binder binder, BinderItem item) {
        return new Slot(item.parent(), binder.children(item.parent()).indexOf(item) + 1);
    }

    private static Slot atEndOf(Binder binder, Optional<ItemId> parent) {
        return new Slot(parent, binder.children(parent).size());
    }
}
