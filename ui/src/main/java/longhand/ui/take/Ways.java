package longhand.ui.take;

import java.util.List;

/// What is known of the ways in which a story could go on. Immutable.
public sealed interface Ways {

    /// Nothing was asked for.
    record None() implements Ways {}

    /// The model looks for them.
    record Looking() implements Ways {}

    /// @param plans one sentence each
    record Found(List<String> plans) implements Ways {

        public Found {
            plans = List.copyOf(plans);
        }
    }

    /// There are none, for this reason.
    record Missing(Trouble why) implements Ways {}
}
