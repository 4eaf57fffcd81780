package longhand.ui.plan;

import java.util.List;

/// What is being done for a plan. Immutable.
public sealed interface PlanWork {

    /// Nothing.
    record Resting() implements PlanWork {}

    /// The model proposes beats.
    ///
    /// @param lines that are there
    /// @param of    that there will be
    record Proposing(List<String> lines, int of) implements PlanWork {

        public Proposing {
            lines = List.copyOf(lines);
        }
    }

    /// A beat is being written.
    ///
    /// @param beat    its index
    /// @param all     whether the next one follows
    /// @param pausing whether it ends with the sentence that is being written
    record Writing(int beat, boolean all, boolean pausing) implements PlanWork {}
}
