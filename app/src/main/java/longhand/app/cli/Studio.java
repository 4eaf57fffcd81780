package longhand.app.cli;

import java.nio.file.Path;
import java.util.Optional;

/// The window, and what goes with it.
public interface Studio {

    /// Whether this machine has a screen for the window.
    boolean hasDisplay();

    /// Opens the window and returns when it was closed.
    ///
    /// @param project  folder to open; empty = what was open last, or a first start
    /// @param snapshot a picture of the window, which then closes at once; empty = none
    /// @return the exit code
    /// @throws CommandFailure if there is no display, or the picture cannot be written
    int open(Optional<Path> project, Optional<Snapshot> snapshot) throws CommandFailure;

    /// The folder of the sample book, which is made the first time.
    Path sampleBook() throws CommandFailure;

    /// A picture of the window.
    ///
    /// @param file   PNG
    /// @param width  of the window's inside, px
    /// @param height of the window's inside, px
    record Snapshot(Path file, int width, int height) {}
}
