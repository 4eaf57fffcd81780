package longhand.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import longhand.app.cli.CommandFailure;
import longhand.app.cli.Studio;
import longhand.engine.api.Writer;
import longhand.memory.api.MemoryException;
import longhand.ui.shell.StudioServices;
import longhand.ui.shell.WindowFailure;

/// The studio in a window of JavaFX.
public final class WindowStudio implements Studio {

    private final Supplier<StudioServices> services;
    private final SampleBookShelf sample;
    private final boolean hasDisplay;

    /// @param services   made when the window is opened, because a writer is a process
    /// @param hasDisplay whether this machine has a screen for us
    public WindowStudio(Supplier<StudioServices> services, SampleBookShelf sample, boolean hasDisplay) {
        this.services = services;
        this.sample = sample;
        this.hasDisplay = hasDisplay;
    }

    @Override
    public boolean hasDisplay() {
        return hasDisplay;
    }

    @Override
    public Path sampleBook() throws CommandFailure {
        try {
            return sample.folder();
        } catch (MemoryException refused) {
            throw new CommandFailure("The sample book cannot be made: " + refused.getMessage(), refused);
        }
    }

    @Override
    public int open(Optional<Path> project, Optional<Snapshot> snapshot) throws CommandFailure {
        if (!hasDisplay) {
            if (snapshot.isEmpty()) {
                throw new CommandFailure("This machine has no display, so the studio cannot open its window;"
                        + " longhand write continues a text in the terminal.");
            }
            drawWithoutDisplay();
        }
        StudioServices wired = services.get();
        try (Writer _ = wired.writer()) {
            show(new longhand.ui.shell.Studio(wired), project, snapshot);
            return 0;
        } catch (IOException refused) {
            throw new CommandFailure("The picture cannot be written: " + refused.getMessage(), refused);
        } catch (WindowFailure failure) {
            throw new CommandFailure("The studio's window cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private static void show(longhand.ui.shell.Studio window, Optional<Path> project, Optional<Snapshot> snapshot)
            throws IOException, WindowFailure {
        if (snapshot.isPresent()) {
            Snapshot picture = snapshot.get();
            window.snapshot(project, picture.width(), picture.height(), picture.file());
        } else {
            window.run(project);
        }
    }

    /// JavaFX's own platform without a screen; must be chosen before JavaFX starts.
    private static void drawWithoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
