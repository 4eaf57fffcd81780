package longhand.memory.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps that undo and redo go through. One scene, one history.
///
/// The writer's edits join the open step until it is closed (end of a word, a command). Another hand
/// may write at the same time: its edits are gathered in one step of their own, and the steps made
/// since move out of their way, so that undo takes back each hand's work alone.
///
/// Confined to the thread of its manuscript.
final class UndoHistory {

    private final List<UndoStep> done = new ArrayList<>();
    private final List<UndoStep> undone = new ArrayList<>();
    private boolean open;

    /// Adds an edit of the writer.
    ///
    /// @param join whether it belongs to the step before, if that is still open
    void add(Edit edit, boolean join) {
        if (!join || !open || done.isEmpty()) {
            done.add(new UndoStep(List.of()));
        }
        done.getLast().add(edit);
        undone.clear();
        open = true;
    }

    void close() {
        open = false;
    }

    /// A step that another hand fills from now on.
    UndoStep beginForeign() {
        UndoStep step = new UndoStep(List.of());
        done.add(step);
        open = false;
        return step;
    }

    /// Gives `edit`, made just now by another hand, to its step.
    ///
    /// @return the step that holds it: a new one if the writer's later steps cannot give way
    UndoStep addForeign(UndoStep step, Edit edit) {
        undone.clear();
        int place = done.indexOf(step);
        Optional<Edit> moved = place < 0 ? Optional.empty() : sunk(edit, place);
        UndoStep holder = moved.isPresent() ? step : beginForeign();
        holder.add(moved.orElse(edit));
        return holder;
    }

    /// Moves a step of another hand to the top, if the writer's later steps do not build on it: then
    /// the next undo takes it back.
    void lift(UndoStep step) {
        int place = done.indexOf(step);
        if (place < 0) {
            return;
        }
        if (step.edits().isEmpty()) {
            done.remove(place);
            return;
        }
        UndoStep lifted = step.copy();
        List<UndoStep> later = new ArrayList<>();
        for (UndoStep above : done.subList(place + 1, done.size())) {
            Optional<UndoStep> before = passed(lifted, above);
            if (before.isEmpty()) {
                return;
            }
            later.add(before.get());
        }
        for (int i = 0; i < later.size(); i++) {
            done.get(place + 1 + i).become(later.get(i));
        }
        step.become(lifted);
        done.remove(place);
        done.add(step);
        open = false;
    }

    boolean isTop(UndoStep step) {
        return !done.isEmpty() && done.getLast() == step;
    }

    /// The top step if `edit` is its last; otherwise a step apart.
    UndoStep redone(Edit edit) {
        boolean again = !done.isEmpty()
                && !done.getLast().edits().isEmpty()
                && done.getLast().edits().getLast().equals(edit);
        return again ? done.getLast() : new UndoStep(List.of());
    }

    /// Reopens the top step, so that the next edit joins it.
    void reopen() {
        open = !done.isEmpty();
    }

    /// The step to take back now; it waits for redo from then on.
    Optional<UndoStep> undo() {
        return take(done, undone);
    }

    Optional<UndoStep> redo() {
        return take(undone, done);
    }

    boolean canUndo() {
        return done.stream().anyMatch(step -> !step.edits().isEmpty());
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    int steps() {
        return done.size();
    }

    private Optional<UndoStep> take(List<UndoStep> from, List<UndoStep> to) {
        open = false;
        while (!from.isEmpty()) {
            UndoStep step = from.removeLast();
            if (!step.edits().isEmpty()) { // a take that has not begun to write is not worth an undo
                to.add(step);
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /// `edit` as it had been made before all steps above `place`, which give way to it.
    private Optional<Edit> sunk(Edit edit, int place) {
        List<UndoStep> above = done.subList(place + 1, done.size());
        List<UndoStep> moved = above.stream().map(UndoStep::copy).toList();
        Edit sinking = edit;
        for (UndoStep step : moved.reversed()) {
            Optional<Edit> before = step.giveWayTo(sinking);
            if (before.isEmpty()) {
                return before;
            }
            sinking = before.get();
        }
        for (int i = 0; i < moved.size(); i++) {
            above.get(i).become(moved.get(i));
        }
        return Optional.of(sinking);
    }

    /// The step `above` as it had been made before `lower`, which gives way to it.
    private static Optional<UndoStep> passed(UndoStep lower, UndoStep above) {
        UndoStep before = new UndoStep(List.of());
        for (Edit edit : above.edits()) {
            Optional<Edit> moved = lower.giveWayTo(edit);
            if (moved.isEmpty()) {
                return Optional.empty();
            }
            before.edits().add(moved.get());
        }
        return Optional.of(before);
    }
}
