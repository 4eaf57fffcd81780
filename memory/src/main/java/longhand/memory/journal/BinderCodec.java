package longhand.memory.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;

/// The binder and its changes as bytes.
final class BinderCodec {

    private BinderCodec() {}

    static void write(BinderChange change, PayloadWriter out) {
        switch (change) {
            case BinderChange.Add add -> {
                out.number(1).number(add.id().value()).text(add.kind().name()).text(add.title());
                out.number(parent(add.parent())).number(add.index());
            }
            case BinderChange.Rename rename ->
                out.number(2).number(rename.id().value()).text(rename.title());
            case BinderChange.Move move ->
                out.number(3)
                        .number(move.id().value())
                        .number(parent(move.parent()))
                        .number(move.index());
            case BinderChange.Trash trash -> out.number(4).number(trash.id().value());
            case BinderChange.Restore restore ->
                out.number(5).number(restore.id().value());
            case BinderChange.SetStatus set ->
                out.number(6).number(set.id().value()).text(set.status().name());
            case BinderChange.SetSynopsis set ->
                out.number(7).number(set.id().value()).text(set.synopsis());
            case BinderChange.SetTarget set ->
                out.number(8).number(set.id().value()).number(set.words());
        }
    }

    static BinderChange change(PayloadReader in) throws MemoryException {
        int kind = in.integer();
        ItemId id = new ItemId(in.number());
        return switch (kind) {
            case 1 ->
                new BinderChange.Add(
                        id, BinderItem.Kind.valueOf(in.text()), in.text(), parent(in.number()), in.integer());
            case 2 -> new BinderChange.Rename(id, in.text());
            case 3 -> new BinderChange.Move(id, parent(in.number()), in.integer());
            case 4 -> new BinderChange.Trash(id);
            case 5 -> new BinderChange.Restore(id);
            case 6 -> new BinderChange.SetStatus(id, BinderItem.Status.valueOf(in.text()));
            case 7 -> new BinderChange.SetSynopsis(id, in.text());
            case 8 -> new BinderChange.SetTarget(id, in.integer());
            default -> throw new MemoryException("a change of the binder is of an unknown kind: " + kind);
        };
    }

    static void write(Binder binder, PayloadWriter out) {
        out.number(binder.items().size());
        for (BinderItem item : binder.items()) {
            out.number(item.id().value()).text(item.kind().name()).text(item.title());
            out.number(parent(item.parent())).text(item.status().name());
            out.text(item.synopsis()).flag(item.trashed()).number(item.target());
        }
    }

    /// @param targets whether each item has a target, which it had not in the first format
    static Binder binder(PayloadReader in, boolean targets) throws MemoryException {
        int count = in.count();
        List<BinderItem> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(new BinderItem(
                    new ItemId(in.number()),
                    BinderItem.Kind.valueOf(in.text()),
                    in.text(),
                    parent(in.number()),
                    BinderItem.Status.valueOf(in.text()),
                    in.text(),
                    in.flag(),
                    targets ? in.integer() : 0));
        }
        return new Binder(items);
    }

    private static long parent(Optional<ItemId> parent) {
        return parent.map(ItemId::value).orElse(0L);
    }

    private static Optional<ItemId> parent(long value) {
        return value == 0 ? Optional.empty() : Optional.of(new ItemId(value));
    }
}
