package longhand.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The projects that were opened before. Also where a project leads that cannot be opened, with the
/// reason.
final class ProjectsBoard implements Board {

    private static final double WIDTH = 820;

    private final Messages messages;
    private final Supplier<List<Path>> projects;
    private final Consumer<Path> open;
    private final VBox rows = new VBox();
    private final VBox failure = new VBox();
    private final VBox node;
    private Optional<Button> first = Optional.empty();

    /// @param projects the folders, the last opened first
    ProjectsBoard(Messages messages, Supplier<List<Path>> projects, Consumer<Path> open) {
        this.messages = messages;
        this.projects = projects;
        this.open = open;
        VBox head = Controls.column(
                3,
                Controls.label(messages.text("projects.title"), "lh-title"),
                Controls.label(messages.text("projects.line"), "lh-2"));
        node = Controls.styled(
                Controls.padded(Controls.column(0, head, failure, Controls.high(new VBox(), 16), rows), 20, 28, 28, 28),
                "lh-page");
        rows.setMaxWidth(WIDTH);
        failure.setMaxWidth(WIDTH);
    }

    /// Says why a project could not be opened.
    void showFailure(Path folder, String reason) {
        failure.getChildren()
                .setAll(
                        Controls.high(new VBox(), 16),
                        Controls.styled(
                                Controls.row(
                                        10,
                                        Controls.icon("fth-alert-circle", "lh-look"),
                                        Controls.fill(Controls.paragraph(
                                                messages.text("projects.failed", folder.getFileName(), reason)))),
                                "lh-card",
                                "lh-asks"));
    }

    void clearFailure() {
        failure.getChildren().clear();
    }

    @Override
    public String title() {
        return messages.text("projects.title");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown() {
        List<Path> folders = projects.get();
        rows.getChildren().clear();
        first = Optional.empty();
        if (folders.isEmpty()) {
            rows.getChildren().add(Controls.label(messages.text("projects.none"), "lh-2"));
        }
        for (Path folder : folders) {
            rows.getChildren().addAll(row(folder), Controls.rule());
        }
        first.ifPresentOrElse(Button::requestFocus, node::requestFocus);
    }

    private HBox row(Path folder) {
        Button button = Controls.button(messages.text("projects.open"), () -> open.accept(folder), "lh-small");
        button.setAccessibleText(messages.text("projects.open") + " " + folder.getFileName());
        if (first.isEmpty()) {
            first = Optional.of(button);
        }
        VBox name = Controls.column(
                1,
                Controls.label(String.valueOf(folder.getFileName()), "lh-strong"),
                Controls.paragraph(folder.toString(), "lh-ui-13", "lh-3"));
        HBox row = Controls.row(12, Controls.fill(name), button);
        return Controls.padded(row, 10, 0, 10, 0);
    }
}
