package longhand.ui.shell;

import java.util.List;
import java.util.Optional;
import longhand.ui.Messages;
import longhand.ui.page.ScenePane;
import longhand.ui.rule.RuleSheet;
import longhand.ui.rule.WordChoice;
import longhand.ui.rule.WordMenu;
import longhand.ui.shell.Command.Reach;

/// What can be done with the rules for the words of a scene. Confined to the JavaFX thread.
final class RuleCommands {

    private final StudioController studio;
    private final BoardSwitch boards;
    private final PaneSwitch panes;
    private final ScenePane page;
    private final Messages messages;
    private Optional<RuleSheet> sheet = Optional.empty();

    RuleCommands(StudioController studio, BoardSwitch boards, PaneSwitch panes, ScenePane page, Messages messages) {
        this.studio = studio;
        this.boards = boards;
        this.panes = panes;
        this.page = page;
        this.messages = messages;
    }

    CommandMenu menu() {
        List<Command> steps = List.of(step(1), step(-1));
        return CommandMenu.of(
                messages.text("menu.rules"),
                studio.isModelAllowed() ? List.of(List.of(sheet(), words()), steps) : List.of(List.of(sheet()), steps));
    }

    private Command sheet() {
        return command("rules", this::toggleSheet)
                .on("Ctrl+Alt+R")
                .when(() -> studio.desk().isPresent())
                .tickedWhen(() -> sheet.filter(panes::shows).isPresent());
    }

    private Command words() {
        return command("likely-words", this::askWord)
                .on("Ctrl+Space")
                .within(Reach.PAGE)
                .when(() -> boards.pageIsShown()
                        && studio.desk().filter(RuleCommands::canAsk).isPresent());
    }

    private static boolean canAsk(Desk desk) {
        return !desk.project().opening().readOnly()
                && desk.scene().isPresent()
                && !desk.takes().isRunning();
    }

    /// The likeliest words at the caret; a chosen one is the writer's.
    private void askWord() {
        studio.desk().ifPresent(desk -> {
            WordChoice place = WordChoice.at(page.text(), page.caret());
            WordMenu menu = new WordMenu(
                    desk.likelyWords(),
                    place,
                    desk.rules().kept(),
                    messages,
                    word -> {
                        page.endAsk();
                        place.put(word, page.manuscript());
                    },
                    page::endAsk);
            page.ask(menu);
            menu.open();
        });
    }

    private Command step(int direction) {
        return command(direction > 0 ? "rules-next" : "rules-previous", () -> studio.desk()
                        .ifPresent(desk -> desk.ruleMarks().step(direction)))
                .on(direction > 0 ? "F4" : "Shift+F4")
                .within(Reach.NOT_IN_FIELDS)
                .when(boards::pageIsShown);
    }

    private Command command(String key, Runnable action) {
        return Command.of(messages.text("command." + key), action);
    }

    private void toggleSheet() {
        if (sheet.filter(panes::shows).isPresent()) {
            closeSheet();
        } else {
            studio.desk().ifPresent(this::showSheet);
        }
    }

    private void showSheet(Desk desk) {
        RuleSheet fresh = new RuleSheet(desk.rules(), messages, this::closeSheet);
        fresh.tellPoem(desk.poem().isPoem());
        sheet = Optional.of(fresh);
        panes.showSheet(fresh, RuleSheet.WIDTH);
        fresh.requestFocus();
    }

    private void closeSheet() {
        panes.endSheet();
        page.requestFocus();
    }
}
