package longhand.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.memory.api.SavedState;
import longhand.ui.Messages;
import longhand.ui.concurrent.Background;

/// Tells the writer what a crash left, and does what the writer wants with it. Confined to the JavaFX
/// thread; nothing here waits for the disk.
final class Recovery implements RecoveryBoard.Actions {

    private static final int MOST_STATES = 3;
    private static final String TOPIC = "state";

    private final StudioServices services;
    private final Messages messages;
    private final Background background;
    private final Strips strips;
    private final StudioController studio;
    private final StudioController.Window window;

    Recovery(
            StudioServices services,
            Messages messages,
            Background background,
            Strips strips,
            StudioController studio,
            StudioController.Window window) {
        this.services = services;
        this.messages = messages;
        this.background = background;
        this.strips = strips;
        this.studio = studio;
        this.window = window;
    }

    /// Shows the board if there is something to tell.
    void tell(Desk desk) {
        Project project = desk.project();
        if (RecoveryBoard.isDemanded(project.opening())) {
            RecoveryBoard board =
                    new RecoveryBoard(desk, messages, services.clock().getZone(), this);
            window.showRecovery(board);
            background.run(
                    () -> services.projects().states(project.folder(), MOST_STATES),
                    board::show,
                    _ -> {}); // without earlier states there is still the present one
        }
    }

    @Override
    public void goOn() {
        window.showPage();
    }

    @Override
    public void openReadOnly(SavedState state) {
        folder().ifPresent(folder -> background.run(
                () -> services.projects().open(folder, state), project -> showState(project, state), this::refused));
    }

    @Override
    public void saveCopy(Optional<SavedState> state) {
        window.askCopy(state);
    }

    /// Writes the whole manuscript into a text file.
    ///
    /// @param state which one; empty = the present one
    void saveCopy(Optional<SavedState> state, Path file) {
        studio.desk()
                .map(Desk::project)
                .ifPresent(project -> background.run(
                        () -> {
                            write(state.isEmpty() ? project.text() : text(project.folder(), state.get()), file);
                            return file;
                        },
                        _ -> strips.show(Strip.of(
                                Strip.Severity.GOOD, "copy", messages.text("recovery.copied", String.valueOf(file)))),
                        this::refused));
    }

    private String text(Path folder, SavedState state) throws MemoryException {
        try (Project then = services.projects().open(folder, state)) {
            return then.text();
        }
    }

    private static void write(String text, Path file) throws MemoryException {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new MemoryException("the copy cannot be written: " + file, refused);
        }
    }

    private void showState(Project project, SavedState state) {
        studio.opened(project, true);
        strips.clear();
        strips.show(Strip.of(Strip.Severity.NOTE, TOPIC, messages.text("recovery.reading", time(state)))
                .lasting()
                .with(messages.text("recovery.back"), () -> studio.open(project.folder(), false)));
    }

    private String time(SavedState state) {
        ZoneId zone = services.clock().getZone();
        return DateTimeFormatter.ofPattern("d MMM, HH:mm", messages.locale())
                .withZone(zone)
                .format(state.takenAt());
    }

    private Optional<Path> folder() {
        return studio.desk().map(open -> open.project().folder());
    }

    private void refused(MemoryException reason) {
        strips.show(Strip.of(
                Strip.Severity.ASKS, "copy", messages.text("recovery.refused", String.valueOf(reason.getMessage()))));
    }
}
