package longhand.memory.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;

/// Applies changes to a binder. Confined to one thread, for one change.
final class BinderTree {

    private final Map<ItemId, BinderItem> items = new HashMap<>();
    private final Map<Optional<ItemId>, List<ItemId>> children = new HashMap<>();

    private BinderTree(Binder binder) {
        for (BinderItem item : binder.items()) {
            items.put(item.id(), item);
            siblings(item.parent()).add(item.id());
        }
    }

    /// The binder after `change`.
    ///
    /// @throws IllegalArgumentException if the change does not fit; the message names ids only
    static Binder apply(Binder binder, BinderChange change) {
        BinderTree tree = new BinderTree(binder);
        tree.apply(change);
        List<BinderItem> flat = new ArrayList<>(tree.items.size());
        tree.flatten(Optional.empty(), flat);
        return new Binder(flat);
    }

    private void apply(BinderChange change) {
        switch (change) {
            case BinderChange.Add add -> add(add);
            case BinderChange.Rename(ItemId id, String title) -> replace(id, item -> item.withTitle(title));
            case BinderChange.SetStatus(ItemId id, BinderItem.Status status) ->
                replace(id, item -> item.withStatus(status));
            case BinderChange.SetSynopsis(ItemId id, String synopsis) ->
                replace(id, item -> item.withSynopsis(synopsis));
            case BinderChange.SetTarget(ItemId id, int words) -> replace(id, item -> item.withTarget(words));
            case BinderChange.Move(ItemId id, Optional<ItemId> parent, int index) -> move(id, parent, index);
            case BinderChange.Trash(ItemId id) -> markTrashed(required(id), true);
            case BinderChange.Restore(ItemId id) -> restore(required(id));
        }
    }

    private void add(BinderChange.Add add) {
        if (items.containsKey(add.id())) {
            throw new IllegalArgumentException(
                    "the binder has an item " + add.id().value() + " already");
        }
        requireParent(add.parent());
        BinderItem item =
                new BinderItem(add.id(), add.kind(), add.title(), add.parent(), BinderItem.Status.TO_WRITE, "", false);
        items.put(add.id(), item);
        insert(add.id(), add.parent(), add.index());
    }

    private void move(ItemId id, Optional<ItemId> parent, int index) {
        BinderItem item = required(id);
        requireParent(parent);
        for (Optional<ItemId> above = parent;
                above.isPresent();
                above = required(above.get()).parent()) {
            if (above.get().equals(id)) {
                throw new IllegalArgumentException("item " + id.value() + " cannot lie in itself");
            }
        }
        siblings(item.parent()).remove(id);
        items.put(id, item.placed(parent, item.trashed()));
        insert(id, parent, index);
    }

    /// An item whose parent stays in the trash comes back at the end of the top level.
    private void restore(BinderItem item) {
        markTrashed(item, false);
        if (item.parent().isPresent() && required(item.parent().get()).trashed()) {
            move(item.id(), Optional.empty(), siblings(Optional.empty()).size());
        }
    }

    private void markTrashed(BinderItem item, boolean trashed) {
        items.put(item.id(), item.placed(item.parent(), trashed));
        for (ItemId child : siblings(Optional.of(item.id()))) {
            markTrashed(required(child), trashed);
        }
    }

    private void replace(ItemId id, UnaryOperator<BinderItem> change) {
        items.put(id, change.apply(required(id)));
    }

    private void insert(ItemId id, Optional<ItemId> parent, int index) {
        List<ItemId> siblings = siblings(parent);
        if (index < 0 || index > siblings.size()) {
            throw new IllegalArgumentException("index must be in 0.." + siblings.size() + ": " + index);
        }
        siblings.add(index, id);
    }

    private void requireParent(Optional<ItemId> parent) {
        if (parent.isPresent() && required(parent.get()).kind() == BinderItem.Kind.SCENE) {
            throw new IllegalArgumentException("item " + parent.get().value() + " is a scene, nothing can lie in it");
        }
    }

    private BinderItem required(ItemId id) {
        BinderItem item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("the binder has no item " + id.value());
        }
        return item;
    }

    private List<ItemId> siblings(Optional<ItemId> parent) {
        return children.computeIfAbsent(parent, none -> new ArrayList<>());
    }

    private void flatten(Optional<ItemId> parent, List<BinderItem> flat) {
        for (ItemId child : siblings(parent)) {
            flat.add(required(child));
            flatten(Optional.of(child), flat);
        }
    }
}
