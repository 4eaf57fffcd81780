package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.Projects;
import longhand.memory.api.SavedState;
import longhand.ui.settings.Preferences;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.MemoryProjects;
import longhand.ui.testing.StudioStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What the program's main thread gets back from the window. The limit of time ends a test that would
/// wait for ever.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StudioTest {

    /// Starts JavaFX and leaves the tests on a thread of their own, which may wait for it.
    @RegisterExtension
    static final BeforeAllCallback JAVAFX = context -> new FxToolkit().beforeAll(context);

    private final IllegalStateException fault = new IllegalStateException("on purpose");

    /// Fails where the window is made.
    private final class BrokenClock extends Clock {
        @Override
        public ZoneId getZone() {
            throw fault;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw fault;
        }
    }

    /// What a disk does that opens nothing.
    @FunctionalInterface
    private interface NoProjects extends Projects {
        Project refuse() throws MemoryException;

        @Override
        default void copy(Path from, Path to) throws MemoryException {
            refuse();
        }

        @Override
        default Project create(Path folder, String title) throws MemoryException {
            return refuse();
        }

        @Override
        default Project open(Path folder) throws MemoryException {
            return refuse();
        }

        @Override
        default List<SavedState> states(Path folder, int most) {
            return List.of();
        }

        @Override
        default Project open(Path folder, SavedState state) throws MemoryException {
            return refuse();
        }

        @Override
        default boolean isProject(Path folder) {
            return false;
        }
    }

    /// Fails where the window stands already.
    private final NoProjects broken = () -> {
        throw fault;
    };

    @TempDir
    private Path temp;

    private static Studio studio(Projects projects, Executor worker, Clock clock) {
        StudioServices whole = StudioStage.with(false).services(Preferences.DEFAULT);
        StudioServices services = new StudioServices(
                whole.writer(),
                whole.reviser(),
                projects,
                whole.models(),
                whole.preferences(),
                worker,
                clock,
                Locale.ENGLISH,
                whole.projectsFolder(),
                whole.seeds(),
                whole.story(),
                whole.verse(),
                whole.rules());
        return new Studio(services, Platform::runLater);
    }

    private static Clock clock() {
        return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    }

    /// Nobody could close what no longer answers.
    private static void assertNoWindowStands() {
        assertEquals(List.of(), FxToolkit.onFx(() -> List.copyOf(Window.getWindows())));
    }

    @Test
    void aFaultWhileTheWindowIsMadeReachesTheCaller() {
        Studio studio = studio(new MemoryProjects(), Runnable::run, new BrokenClock());
        WindowFailure failure = assertThrows(WindowFailure.class, () -> studio.run(Optional.empty()));
        assertSame(fault, failure.getCause());
        assertEquals("on purpose", failure.getMessage());
        assertNoWindowStands();
    }

    @Test
    void aFaultAfterTheWindowWasShownReachesTheCallerAndTakesTheWindowAway() {
        Studio studio = studio(broken, Runnable::run, clock());
        WindowFailure failure = assertThrows(WindowFailure.class, () -> studio.run(Optional.of(StudioStage.FOLDER)));
        assertSame(fault, failure.getCause());
        assertNoWindowStands();
    }

    @Test
    void aScreenThatIsNotThereReachesTheCaller() {
        StudioServices services = StudioStage.with(false).services(Preferences.DEFAULT);
        Studio studio = new Studio(services, _ -> {
            throw new UnsupportedOperationException("Unable to open DISPLAY");
        });
        WindowFailure failure = assertThrows(WindowFailure.class, () -> studio.run(Optional.empty()));
        assertEquals("Unable to open DISPLAY", failure.getMessage());
    }

    @Test
    void aFaultOfTheWorkerEndsAPicture() {
        Executor worker = work -> Thread.ofPlatform().daemon(true).start(work);
        Studio studio = studio(broken, worker, clock());
        Path picture = temp.resolve("picture.png");
        WindowFailure failure = assertThrows(
                WindowFailure.class, () -> studio.snapshot(Optional.of(StudioStage.FOLDER), 1024, 700, picture));
        assertSame(fault, failure.getCause());
        FxToolkit.runOnFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aPictureIsDrawn() throws IOException, WindowFailure {
        Path picture = temp.resolve("picture.png");
        studio(new MemoryProjects(), Runnable::run, clock()).snapshot(Optional.empty(), 1024, 700, picture);
        assertTrue(Files.size(picture) > 10_000);
        assertNoWindowStands();
    }

    @Test
    void aPictureShowsWhyNothingIsOpen() throws IOException, WindowFailure {
        NoProjects full = () -> {
            throw new MemoryException("the disk is full");
        };
        Path picture = temp.resolve("picture.png");
        studio(full, Runnable::run, clock()).snapshot(Optional.empty(), 1024, 700, picture);
        assertTrue(Files.size(picture) > 10_000);
    }

    @Test
    void aPictureThatCannotBeWrittenIsSaid() {
        Path picture = temp.resolve("missing").resolve("picture.png");
        Studio studio = studio(new MemoryProjects(), Runnable::run, clock());
        assertThrows(IOException.class, () -> studio.snapshot(Optional.empty(), 1024, 700, picture));
        assertNoWindowStands();
    }

    @Test
    void runEndsWhenTheWindowIsClosed() throws WindowFailure {
        Studio studio = new Studio(
                StudioStage.with(false).services(Preferences.DEFAULT),
                job -> Platform.runLater(() -> {
                    job.run();
                    List.copyOf(Window.getWindows()).stream()
                            .filter(Stage.class::isInstance)
                            .forEach(Window::hide);
                }));
        studio.run(Optional.empty());
        assertNoWindowStands();
    }
}
