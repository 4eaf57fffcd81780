package longhand.ui.binder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import longhand.memory.api.Binder;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;

/// The moves that can be taken back, and those that were. Confined to one thread.
///
/// A move back is worked out from where the item was; if its old parent has gone meanwhile, there is
/// nothing to go back to and the step is passed over.
final class MoveHistory {

    private static final int MOST = 100;

    private final Deque<BinderChange.Move> done = new ArrayDeque<>();
    private final Deque<BinderChange.Move> undone = new ArrayDeque<>();

    /// To be called before the move is made.
    void add(Binder before, BinderChange.Move move) {
        undone.clear();
        push(done, back(before, move));
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    Optional<BinderChange.Move> undo(Binder now) {
        return step(now, done, undone);
    }

    Optional<BinderChange.Move> redo(Binder now) {
        return step(now, undone, done);
    }

    private static Optional<BinderChange.Move> step(
            Binder now, Deque<BinderChange.Move> from, Deque<BinderChange.Move> to) {
        while (!from.isEmpty()) {
            Optional<BinderChange.Move> move = fitting(now, from.pop());
            if (move.isPresent()) {
                push(to, back(now, move.get()));
                return move;
            }
        }
        return Optional.empty();
    }

    private static void push(Deque<BinderChange.Move> onto, Optional<BinderChange.Move> move) {
        move.ifPresent(onto::push);
        if (onto.size() > MOST) {
            onto.removeLast();
        }
    }

    private static Optional<BinderChange.Move> back(Binder before, BinderChange.Move move) {
        return before.item(move.id())
                .map(item -> new BinderChange.Move(
                        item.id(), item.parent(), before.children(item.parent()).indexOf(item)));
    }

    private static Optional<BinderChange.Move> fitting(Binder now, BinderChange.Move move) {
        boolean there = now.item(move.id()).filter(item -> !item.trashed()).isPresent();
        boolean home = move.parent().isEmpty()
                || move.parent()
                        .flatMap(now::item)
                        .filter(parent -> !parent.trashed() && !isIn(now, parent, move))
                        .isPresent();
        if (!there || !home) {
            return Optional.empty();
        }
        long others = now.children(move.parent()).stream()
                .filter(item -> !item.id().equals(move.id()))
                .count();
        return Optional.of(new BinderChange.Move(move.id(), move.parent(), (int) Math.min(move.index(), others)));
    }

    /// Whether the parent lies in the item itself by now.
    private static boolean isIn(Binder binder, BinderItem parent, BinderChange.Move move) {
        return parent.id().equals(move.id())
                || parent.parent()
                        .flatMap(binder::item)
                        .filter(above -> isIn(binder, above, move))
                        .isPresent();
    }
}
