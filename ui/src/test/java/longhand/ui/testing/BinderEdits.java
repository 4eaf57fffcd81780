package longhand.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;

/// Applies changes to a binder: the fewest lines that keep it depth first.
final class BinderEdits {

    private BinderEdits() {}

    static Binder apply(Binder binder, BinderChange change) {
        return switch (change) {
            case BinderChange.Add c ->
                insert(
                        binder,
                        List.of(new BinderItem(
                                c.id(), c.kind(), c.title(), c.parent(), BinderItem.Status.TO_WRITE, "", false)),
                        c.parent(),
                        c.index());
            case BinderChange.Rename c -> each(binder, c.id(), i -> i.withTitle(c.title()));
            case BinderChange.Move c -> move(binder, c);
            case BinderChange.Trash c -> trash(binder, c.id(), true);
            case BinderChange.Restore c -> trash(binder, c.id(), false);
            case BinderChange.SetStatus c -> each(binder, c.id(), i -> i.withStatus(c.status()));
            case BinderChange.SetSynopsis c -> each(binder, c.id(), i -> i.withSynopsis(c.synopsis()));
            case BinderChange.SetTarget c -> each(binder, c.id(), i -> i.withTarget(c.words()));
        };
    }

    private static Binder each(Binder binder, ItemId id, UnaryOperator<BinderItem> change) {
        return new Binder(binder.items().stream()
                .map(item -> item.id().equals(id) ? change.apply(item) : item)
                .toList());
    }

    private static Binder trash(Binder binder, ItemId id, boolean trashed) {
        Binder changed = binder;
        for (BinderItem item : subtree(binder, id)) {
            changed = each(changed, item.id(), i -> i.placed(i.parent(), trashed));
        }
        return changed;
    }

    private static Binder move(Binder binder, BinderChange.Move move) {
        List<BinderItem> moved = new ArrayList<>(subtree(binder, move.id()));
        List<BinderItem> rest = new ArrayList<>(binder.items());
        rest.removeAll(moved);
        BinderItem head = moved.getFirst();
        moved.set(0, head.placed(move.parent(), head.trashed()));
        return insert(new Binder(rest), moved, move.parent(), move.index());
    }

    private static Binder insert(Binder binder, List<BinderItem> items, Optional<ItemId> parent, int index) {
        List<BinderItem> all = new ArrayList<>(binder.items());
        List<BinderItem> siblings = binder.children(parent);
        int at;
        if (index < siblings.size()) {
            at = all.indexOf(siblings.get(index));
        } else {
            at = parent.map(id -> all.indexOf(binder.item(id).orElseThrow())
                            + subtree(binder, id).size())
                    .orElse(all.size());
        }
        all.addAll(at, items);
        return new Binder(all);
    }

    private static List<BinderItem> subtree(Binder binder, ItemId id) {
        List<BinderItem> found = new ArrayList<>();
        binder.item(id).ifPresent(found::add);
        binder.children(Optional.of(id)).forEach(child -> found.addAll(subtree(binder, child.id())));
        return found;
    }
}
