package longhand.ui.models;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import longhand.engine.api.FetchFailure;
import longhand.engine.api.ShelfModel;
import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.concurrent.Background;
import longhand.ui.take.ModelViewModel;
import longhand.ui.theme.Controls;

/// The board "Writing models": the one in use, those that are here or can be fetched, and the way to a
/// file of one's own, by button or by dropping it. Confined to the JavaFX thread.
public final class ModelsBoard implements Board {

    private static final double WIDTH = 820;
    private static final String ENDING = ".gguf";

    private final ModelsViewModel models;
    private final ModelViewModel model;
    private final Background background;
    private final Messages messages;
    private final Machine machine;
    private final VBox content = new VBox();
    private final ScrollPane view;

    public ModelsBoard(
            ModelsViewModel models, ModelViewModel model, Background background, Messages messages, Machine machine) {
        this.models = models;
        this.model = model;
        this.background = background;
        this.messages = messages;
        this.machine = machine;
        Controls.padded(content, 28, 28, 28, 28);
        content.setMaxWidth(WIDTH + 56);
        VBox centre = new VBox(content);
        centre.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        view = Controls.styled(Controls.scroll(centre), "lh-page");
        view.setOnDragOver(this::over);
        view.setOnDragDropped(this::dropped);
        models.modelsProperty().addListener((_, _, _) -> show());
        models.chosenProperty().addListener((_, _, _) -> show());
        models.fetchingProperty().addListener((_, was, now) -> {
            if (!(was instanceof Fetching.Running && now instanceof Fetching.Running)) {
                show();
            }
        });
        model.stateProperty().addListener((_, was, now) -> {
            if (!was.getClass().equals(now.getClass())) {
                show();
            }
        });
        model.loadedProperty().addListener((_, _, _) -> show());
        show();
    }

    @Override
    public String title() {
        return messages.text("models.title");
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void onShown() {
        models.refresh(() -> {});
        view.requestFocus();
    }

    private void show() {
        content.getChildren()
                .setAll(
                        Controls.label(title(), "lh-title"),
                        Controls.padded(
                                Controls.paragraph(
                                        messages.text("models.machine", machine.cores(), machine.memoryBytes() / 1e9),
                                        "lh-2"),
                                4,
                                0,
                                22,
                                0));
        if (models.fetchingProperty().get() instanceof Fetching.Terms terms) {
            content.getChildren().add(new TermsView(terms, models, background, messages));
            return;
        }
        failure().ifPresent(content.getChildren()::add);
        Optional<ShelfModel> inUse = models.chosenProperty().get();
        inUse.ifPresent(used -> content.getChildren().add(new InUseCard(used, model, messages)));
        rows("models.here", inUse, true);
        rows("models.can-be-added", inUse, false);
        content.getChildren().addAll(ownFile());
    }

    private void rows(String heading, Optional<ShelfModel> inUse, boolean here) {
        List<ShelfModel> listed = models.modelsProperty().get().stream()
                .filter(model -> model.file().isPresent() == here)
                .filter(model ->
                        inUse.filter(used -> used.name().equals(model.name())).isEmpty())
                .toList();
        if (listed.isEmpty()) {
            return;
        }
        Label head = Controls.label(messages.text(heading), "lh-ui-16", "lh-strong");
        content.getChildren().add(Controls.padded(head, 26, 0, 8, 0));
        for (ShelfModel listedModel : listed) {
            content.getChildren().addAll(Controls.rule(), new ModelRow(listedModel, models, messages));
        }
        content.getChildren().add(Controls.rule());
    }

    private Optional<Node> failure() {
        return models.fetchingProperty().get() instanceof Fetching.Failed failed
                ? Optional.of(Controls.padded(
                        Controls.paragraph(
                                messages.text("models.failed", failed.model().title(), reason(failed.failure()))
                                        + " "
                                        + messages.text("models.other-ways", models.folder()),
                                "lh-look"),
                        0,
                        0,
                        16,
                        0))
                : Optional.empty();
    }

    private String reason(FetchFailure failure) {
        return switch (failure) {
            case FetchFailure.NoPip(String tried) -> messages.text("models.no-pip", tried);
            case FetchFailure.Unreachable(String reason) -> messages.text("models.unreachable", reason);
            case FetchFailure.WrongContents(String reason) -> messages.text("models.wrong-contents", reason);
            case FetchFailure.NoRoom(var folder, long needed, long free) ->
                messages.text("models.no-room", folder, Sizes.text(needed, messages), Sizes.text(free, messages));
            case FetchFailure.DiskRefused(var folder, String reason) ->
                messages.text("models.disk-refused", folder, reason);
        };
    }

    private Node ownFile() {
        return Controls.padded(
                Controls.row(
                        8,
                        Controls.button(messages.text("models.open"), this::chooseFile),
                        Controls.label(messages.text("models.drop"), "lh-ui-13", "lh-3"),
                        Controls.spring(),
                        Controls.label(messages.text("models.kept-in", models.folder()), "lh-ui-13", "lh-3")),
                18,
                0,
                0,
                0);
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("models.open"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text("models.files"), "*" + ENDING));
        File file = chooser.showOpenDialog(view.getScene().getWindow());
        if (file != null) {
            models.choose(file.toPath());
        }
    }

    private void over(DragEvent drag) {
        if (modelFile(drag).isPresent()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        Optional<File> file = modelFile(drag);
        file.ifPresent(found -> models.choose(found.toPath()));
        drag.setDropCompleted(file.isPresent());
        drag.consume();
    }

    private static Optional<File> modelFile(DragEvent drag) {
        return drag.getDragboard().getFiles().stream()
                .filter(file -> file.getName().toLowerCase(Locale.ROOT).endsWith(ENDING))
                .findFirst();
    }
}
