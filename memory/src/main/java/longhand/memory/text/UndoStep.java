package longhand.memory.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one undo takes back: edits in the order in which they were made.
///
/// Confined to the thread of its history.
public final class UndoStep {

    private List<Edit> edits;

    UndoStep(List<Edit> edits) {
        this.edits = new ArrayList<>(edits);
    }

    List<Edit> edits() {
        return edits;
    }

    /// Adds an edit; text inserted right behind the last insertion becomes one with it.
    void add(Edit edit) {
        if (!edits.isEmpty() && continues(edits.getLast(), edit)) {
            Edit last = edits.removeLast();
            edits.add(new Edit(last.at(), last.removed(), last.inserted().then(edit.inserted())));
        } else {
            edits.add(edit);
        }
    }

    private static boolean continues(Edit last, Edit edit) {
        return edit.removed().isEmpty()
                && edit.at() == last.at() + last.inserted().length();
    }

    /// The edits that take this step back, in the order in which to make them.
    List<Edit> inverse() {
        return edits.reversed().stream().map(Edit::inverse).toList();
    }

    /// Puts `later`, an edit made after this step, before it.
    ///
    /// @return `later` as it had been before this step; empty if one touches what the other wrote, and
    ///         then nothing is changed
    Optional<Edit> giveWayTo(Edit later) {
        List<Edit> moved = new ArrayList<>(edits);
        Edit moving = later;
        for (int i = moved.size() - 1; i >= 0; i--) {
            Optional<Swap> swap = Swap.of(moved.get(i), moving);
            if (swap.isEmpty()) {
                return Optional.empty();
            }
            moving = swap.get().first();
            moved.set(i, swap.get().second());
        }
        edits = moved;
        return Optional.of(moving);
    }

    UndoStep copy() {
        return new UndoStep(edits);
    }

    void become(UndoStep other) {
        edits = other.edits;
    }
}
