package longhand.memory.api;

import java.time.Instant;

/// Whether the writer's words are on disk.
public sealed interface SaveState {

    /// Everything recorded is covered by an fsync that returned at `at`.
    record Saved(Instant at) implements SaveState {}

    /// Something was recorded after the last fsync; it follows within a second.
    record Saving(Instant since) implements SaveState {}

    /// The disk refuses; the words are in memory and it is tried again every second.
    ///
    /// @param words  how many words are only in memory
    /// @param reason from the disk, such as "the disk is full"
    record Failing(Instant since, int words, String reason) implements SaveState {}
}
