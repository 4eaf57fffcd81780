package longhand.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import longhand.ui.concurrent.Background;
import longhand.ui.settings.Preferences;
import longhand.ui.theme.Fonts;

/// Opens the studio's window. Called by the program's main thread, which must not be JavaFX's; at most
/// once in a process, because JavaFX starts once.
public final class Studio {

    private final StudioServices services;

    public Studio(StudioServices services) {
        this.services = services;
    }

    /// Opens the window and returns when it is closed and every word is on disk.
    ///
    /// @param project opened with the caret at the end of its last scene; empty = the last one, or the
    ///                first run
    public void run(Optional<Path> project) {
        CountDownLatch closed = new CountDownLatch(1);
        Preferences loaded = services.preferences().load();
        Platform.startup(() -> {
            Fonts.load();
            Stage stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            new StudioWindow(stage, services, loaded, background()).open(project);
        });
        await(closed);
        finishWork();
    }

    /// Draws the window into a PNG file without waiting for the writer: for the documents.
    ///
    /// @param project as in [#run]
    /// @param width   of the window's inside, px
    /// @param height  of the window's inside, px
    /// @throws IOException if the file cannot be written
    public void snapshot(Optional<Path> project, int width, int height, Path file) throws IOException {
        CountDownLatch drawn = new CountDownLatch(1);
        List<IOException> failures = new CopyOnWriteArrayList<>();
        Preferences loaded = services.preferences().load();
        Preferences.Panes panes = loaded.panes();
        Preferences sized = loaded.withPanes(new Preferences.Panes(panes.binder(), panes.inspector(), width, height));
        Platform.startup(() -> {
            Fonts.load();
            Stage stage = new Stage();
            StudioWindow window = new StudioWindow(stage, services, sized, background());
            window.open(project);
            new StudioSnapshot(window, file).whenSettled(result -> {
                result.ifPresent(failures::add);
                stage.setOnHidden(_ -> drawn.countDown());
                window.studio().quit();
            });
        });
        await(drawn);
        finishWork();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /// What was put off until later, such as storing a preference, is done before the program ends.
    private void finishWork() {
        CountDownLatch done = new CountDownLatch(1);
        services.worker().execute(done::countDown);
        await(done);
    }

    private Background background() {
        return Background.ofStudio(services.worker());
    }

    /// Stop is a flag in Longhand, nobody interrupts; if somebody did, the window still decides when it closes.
    private static void await(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException early) {
                // wait on
            }
        }
    }
}
