package longhand.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import longhand.memory.api.SavedState;
import longhand.ui.Messages;

/// Which file or folder the writer means; asked only when a command needs one. Confined to the JavaFX
/// thread.
final class FileQuestions {

    private final Stage stage;
    private final StudioController studio;
    private final Messages messages;
    private final Path projectsFolder;

    FileQuestions(Stage stage, StudioController studio, Messages messages, Path projectsFolder) {
        this.stage = stage;
        this.studio = studio;
        this.messages = messages;
        this.projectsFolder = projectsFolder;
    }

    void askNewProject() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("choose.new-project"));
        chooser.setInitialFileName(messages.text("new.title"));
        startIn(chooser);
        Optional.ofNullable(chooser.showSaveDialog(stage))
                .map(File::toPath)
                .ifPresent(folder -> studio.make(folder, String.valueOf(folder.getFileName())));
    }

    void askOpenProject() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("choose.open-project"));
        Optional.ofNullable(chooser.showDialog(stage))
                .map(File::toPath)
                .ifPresent(folder -> studio.open(folder, false));
    }

    void askText() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("choose.text"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(messages.text("choose.texts"), "*.txt", "*.md", "*.markdown"));
        Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath).ifPresent(studio::openText);
    }

    /// Where a copy of the whole manuscript goes.
    void askCopy(Optional<SavedState> state) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("choose.copy"));
        chooser.setInitialFileName(
                studio.desk().map(open -> open.project().title()).orElse("") + ".txt");
        Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath).ifPresent(file -> studio.recovery()
                .saveCopy(state, file));
    }

    void askModel() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("choose.model"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text("choose.models"), "*.gguf"));
        Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath).ifPresent(studio.models()::choose);
    }

    private void startIn(FileChooser chooser) {
        if (projectsFolder.toFile().isDirectory()) {
            chooser.setInitialDirectory(projectsFolder.toFile());
        }
    }

    /// A model file that is dropped on the window is the one that writes from then on.
    void acceptModelFiles(Node window) {
        window.setOnDragOver(drag -> {
            if (modelFile(drag.getDragboard().getFiles()).isPresent()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        window.setOnDragDropped(
                drag -> modelFile(drag.getDragboard().getFiles()).ifPresent(file -> {
                    studio.models().choose(file);
                    drag.setDropCompleted(true);
                    drag.consume();
                }));
    }

    private static Optional<Path> modelFile(List<File> files) {
        return files.stream()
                .filter(file -> file.getName().endsWith(".gguf"))
                .map(File::toPath)
                .findFirst();
    }
}
