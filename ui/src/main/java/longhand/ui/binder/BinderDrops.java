package longhand.ui.binder;

import java.util.List;
import java.util.Optional;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;

/// Where an item goes that is dropped between two rows. Pure functions.
final class BinderDrops {

    private BinderDrops() {}

    /// The place that the upper or the lower half of a row stands for; empty if the item cannot go there.
    /// Beside a row of its own kind it stays beside it; a row that may hold it takes it in at its head, and
    /// over the upper half of such a row it ends the one before.
    static Optional<BinderMoves.Slot> over(Binder binder, BinderItem item, BinderItem row, boolean upper) {
        if (item.trashed() || row.trashed() || isIn(binder, row, item.id())) {
            return Optional.empty();
        }
        if (row.kind() == item.kind()) {
            return Optional.of(beside(binder, row, upper));
        }
        if (BinderMoves.mayHold(row.kind(), item.kind())) {
            Optional<BinderItem> before = upper ? holderBefore(binder, row, item) : Optional.empty();
            return Optional.of(before.map(holder -> atEndOf(binder, holder.id()))
                    .orElse(new BinderMoves.Slot(Optional.of(row.id()), 0)));
        }
        return above(binder, item, row, upper);
    }

    /// A chapter over a scene goes behind the scene's chapter; where there is none, beside the scene.
    private static Optional<BinderMoves.Slot> above(Binder binder, BinderItem item, BinderItem row, boolean upper) {
        Optional<BinderItem> parent = row.parent().flatMap(binder::item);
        if (parent.isEmpty() || BinderMoves.mayHold(parent.get().kind(), item.kind())) {
            return Optional.of(beside(binder, row, upper));
        }
        return parent.filter(holder -> !holder.id().equals(item.id()))
                .flatMap(holder -> holder.kind() == item.kind()
                        ? Optional.of(beside(binder, holder, false))
                        : above(binder, item, holder, false));
    }

    /// The move to a place, unless the item is there already.
    static Optional<BinderChange.Move> to(Binder binder, BinderItem item, BinderMoves.Slot slot) {
        int now = binder.children(item.parent()).indexOf(item);
        boolean sameParent = slot.parent().equals(item.parent());
        // A place is counted with the item, a move without it.
        int index = sameParent && now < slot.index() ? slot.index() - 1 : slot.index();
        return sameParent && index == now
                ? Optional.empty()
                : Optional.of(new BinderChange.Move(item.id(), slot.parent(), index));
    }

    /// The row behind whose last visible child the place is; empty = above all.
    static Optional<BinderItem> rowBefore(Binder binder, BinderMoves.Slot slot) {
        List<BinderItem> before = binder.children(slot.parent()).subList(0, slot.index());
        return before.reversed().stream()
                .filter(item -> !item.trashed())
                .findFirst()
                .or(() -> slot.parent().flatMap(binder::item));
    }

    private static boolean isIn(Binder binder, BinderItem row, ItemId item) {
        return row.id().equals(item)
                || row.parent()
                        .flatMap(binder::item)
                        .filter(parent -> isIn(binder, parent, item))
                        .isPresent();
    }

    private static Optional<BinderItem> holderBefore(Binder binder, BinderItem row, BinderItem item) {
        List<BinderItem> siblings = binder.children(row.parent()).stream()
                .filter(sibling -> !sibling.trashed())
                .toList();
        int at = siblings.indexOf(row);
        return at <= 0
                ? Optional.empty()
                : Optional.of(siblings.get(at - 1)).filter(before -> BinderMoves.mayHold(before.kind(), item.kind()));
    }

    private static BinderMoves.Slot beside(Binder binder, BinderItem row, boolean upper) {
        int at = binder.children(row.parent()).indexOf(row);
        return new BinderMoves.Slot(row.parent(), upper ? at : at + 1);
    }

    private static BinderMoves.Slot atEndOf(Binder binder, ItemId parent) {
        return new BinderMoves.Slot(
                Optional.of(parent), binder.children(Optional.of(parent)).size());
    }
}
