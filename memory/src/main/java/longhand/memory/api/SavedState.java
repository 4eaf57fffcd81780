package longhand.memory.api;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/// An earlier state of a project that lies in its folder, whole.
///
/// @param file    where
/// @param takenAt when
/// @param words   of the book then, what lay in the trash left out
public record SavedState(Path file, Instant takenAt, int words) {

    public SavedState {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(takenAt, "takenAt");
    }
}
