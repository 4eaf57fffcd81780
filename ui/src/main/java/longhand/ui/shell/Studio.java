package longhand.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import longhand.ui.concurrent.Background;
import longhand.ui.settings.Preferences;
import longhand.ui.theme.Fonts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the studio's window. Called by the program's main thread, which must not be JavaFX's; at most
/// once in a process, because JavaFX starts once.
public final class Studio {

    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);

    private final StudioServices services;
    private final Consumer<Runnable> javaFx;

    public Studio(StudioServices services) {
        this(services, Platform::startup);
    }

    /// @param javaFx starts JavaFX and runs a job on its thread
    Studio(StudioServices services, Consumer<Runnable> javaFx) {
        this.services = services;
        this.javaFx = javaFx;
    }

    /// Opens the window and returns when it is closed and every word is on disk.
    ///
    /// @param project opened with the caret at the end of its last scene; empty = the last one, or the
    ///                first run
    /// @throws WindowFailure if the window cannot be opened
    public void run(Optional<Path> project) throws WindowFailure {
        WindowLife life = new WindowLife();
        Preferences loaded = services.preferences().load();
        Background background = Background.ofStudio(services.worker());
        live(life, stage -> new StudioWindow(stage, services, loaded, background).open(project));
    }

    /// Draws the window into a PNG file without waiting for the writer: for the documents.
    ///
    /// @param project as in [#run]
    /// @param width   of the window's inside, px
    /// @param height  of the window's inside, px
    /// @throws IOException   if the file cannot be written
    /// @throws WindowFailure if the window cannot be opened or drawn
    public void snapshot(Optional<Path> project, int width, int height, Path file) throws IOException, WindowFailure {
        WindowLife life = new WindowLife();
        List<IOException> failures = new CopyOnWriteArrayList<>();
        Preferences loaded = services.preferences().load();
        Preferences.Panes panes = loaded.panes();
        Preferences sized = loaded.withPanes(new Preferences.Panes(panes.binder(), panes.inspector(), width, height));
        // Nobody sits before this window: what fails in it later would be waited for without end, too.
        Background studio = Background.ofStudio(services.worker());
        Background background = new Background(life.guarded(studio.worker()), life.guarded(studio.fx()));
        live(life, stage -> {
            StudioWindow window = new StudioWindow(stage, services, sized, background);
            window.open(project);
            StudioSnapshot picture = new StudioSnapshot(window, file);
            picture.whenSettled(life.guarded(() -> {
                picture.write().ifPresent(failures::add);
                window.studio().quit();
            }));
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /// From the start of JavaFX until the window is closed, or a fault keeps it from standing.
    ///
    /// @param open fills and shows a window, on the JavaFX thread
    private void live(WindowLife life, Consumer<Stage> open) throws WindowFailure {
        try {
            javaFx.accept(life.guarded(() -> show(life, open)));
        } catch (UnsupportedOperationException noScreen) {
            throw new WindowFailure(noScreen); // a screen that is named but not there: no fault of ours
        } catch (RuntimeException | Error unstarted) {
            life.failed(unstarted);
        }
        try {
            life.await();
        } catch (WindowFailure fault) {
            LOG.error("The window failed", fault.getCause());
            throw fault;
        } finally {
            finishWork();
        }
    }

    private static void show(WindowLife life, Consumer<Stage> open) {
        Fonts.load();
        Stage stage = new Stage();
        stage.setOnHidden(_ -> life.closed());
        try {
            open.accept(stage);
        } catch (RuntimeException | Error fault) {
            life.failed(fault); // before the window goes, so that this is what counts
            stage.hide();
        }
    }

    /// What was put off until later, such as storing a preference, is done before the program ends.
    private void finishWork() {
        CountDownLatch done = new CountDownLatch(1);
        services.worker().execute(done::countDown);
        while (done.getCount() > 0) {
            try {
                done.await();
            } catch (InterruptedException early) {
                // wait on: nobody interrupts here, and what is put off must not be lost
            }
        }
    }
}
