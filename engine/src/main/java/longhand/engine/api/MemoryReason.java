package longhand.engine.api;

import java.util.List;

/// Why a row is in the short-term memory, or why it has left it: the term that decided.
public sealed interface MemoryReason {

    /// It came in with the last paragraph.
    record Fresh() implements MemoryReason {}

    /// The writer locked it.
    record Locked() implements MemoryReason {}

    /// The writer wrote it.
    record Written() implements MemoryReason {}

    /// It names somebody or something that the story calls by name.
    ///
    /// @param names not empty
    record Named(List<String> names) implements MemoryReason {

        public Named {
            names = List.copyOf(names);
        }
    }

    /// A later paragraph spoke of it.
    ///
    /// @param step the last one
    record Touched(int step) implements MemoryReason {}

    /// Nothing speaks for it, and nothing needed its place.
    record Spare() implements MemoryReason {}

    /// It left because it was the least of all.
    ///
    /// @param named whether it has a name at all
    /// @param steps for how long no paragraph spoke of it; 0: the last one did, or it came in with it
    record Outdone(boolean named, int steps) implements MemoryReason {}

    /// The writer took it out.
    record Retired() implements MemoryReason {}
}
