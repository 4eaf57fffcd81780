package longhand.ui.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The writer's edits of a plan, taken back and made again. Confined to the JavaFX thread.
final class PlanHistory {

    private static final int MOST = 100;

    private final Deque<BeatSheet> undone = new ArrayDeque<>();
    private final Deque<BeatSheet> made = new ArrayDeque<>();

    void edited(BeatSheet before) {
        made.push(before);
        undone.clear();
        if (made.size() > MOST) {
            made.removeLast();
        }
    }

    /// @return what the plan is to be, if there is something to take back
    Optional<BeatSheet> undo(BeatSheet now) {
        return turn(made, undone, now);
    }

    Optional<BeatSheet> redo(BeatSheet now) {
        return turn(undone, made, now);
    }

    private static Optional<BeatSheet> turn(Deque<BeatSheet> from, Deque<BeatSheet> to, BeatSheet now) {
        Optional<BeatSheet> then = Optional.ofNullable(from.poll());
        then.ifPresent(_ -> to.push(now));
        return then;
    }

    void clear() {
        made.clear();
        undone.clear();
    }
}
