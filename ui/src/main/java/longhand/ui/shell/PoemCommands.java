package longhand.ui.shell;

import java.util.List;
import java.util.Optional;
import longhand.ui.Messages;
import longhand.ui.page.ScenePane;
import longhand.ui.poem.FormPicker;
import longhand.ui.poem.PoemViewModel;

/// What can be done with a scene as a poem. Confined to the JavaFX thread.
final class PoemCommands {

    private final StudioController studio;
    private final BoardSwitch boards;
    private final ScenePane page;
    private final Messages messages;

    PoemCommands(StudioController studio, BoardSwitch boards, ScenePane page, Messages messages) {
        this.studio = studio;
        this.boards = boards;
        this.page = page;
        this.messages = messages;
    }

    CommandMenu menu() {
        return CommandMenu.of(messages.text("menu.poetry"), List.of(List.of(form()), List.of(stress())));
    }

    private Command form() {
        return command("poem-form", this::askForm)
                .on("Ctrl+Alt+F")
                .within(Command.Reach.NOT_IN_FIELDS)
                .when(this::canAsk);
    }

    private Command stress() {
        return command("poem-stress", this::toggleStress)
                .on("Ctrl+Alt+S")
                .when(this::isPoem)
                .tickedWhen(() -> poem().filter(PoemViewModel::showsStress).isPresent());
    }

    private Command command(String key, Runnable action) {
        return Command.of(messages.text("command." + key), action);
    }

    private void askForm() {
        poem().ifPresent(poem -> {
            FormPicker picker = new FormPicker(poem, messages, page::endAsk);
            page.ask(picker);
            picker.open();
        });
    }

    private void toggleStress() {
        studio.desk().ifPresent(desk -> {
            desk.poem().showStress(!desk.poem().showsStress());
            desk.poemMargin().show();
        });
    }

    /// Whether a scene is on the page that may be changed.
    private boolean canAsk() {
        return boards.pageIsShown()
                && studio.desk()
                        .filter(open -> !open.project().opening().readOnly())
                        .filter(open -> open.scene().isPresent())
                        .filter(open -> !open.takes().isRunning())
                        .isPresent();
    }

    boolean isPoem() {
        return poem().filter(PoemViewModel::isPoem).isPresent();
    }

    private Optional<PoemViewModel> poem() {
        return studio.desk().map(Desk::poem);
    }
}
