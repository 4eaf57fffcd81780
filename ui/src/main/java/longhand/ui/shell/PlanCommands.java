package longhand.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import longhand.ui.Messages;
import longhand.ui.plan.PlanBoard;
import longhand.ui.plan.PlanViewModel;
import longhand.ui.shell.Command.Reach;

/// The commands of the plan's board. They are in the menu while it shows.
final class PlanCommands {

    private final StudioController studio;
    private final BoardSwitch boards;
    private final PlanBoard board;
    private final Messages messages;

    PlanCommands(StudioController studio, BoardSwitch boards, PlanBoard board, Messages messages) {
        this.studio = studio;
        this.boards = boards;
        this.board = board;
        this.messages = messages;
    }

    CommandMenu menu() {
        List<List<Command>> groups = new ArrayList<>();
        if (studio.isModelAllowed()) {
            groups.add(List.of(
                    command("write", board::writeNext).on("Ctrl+Enter").when(this::canWrite),
                    command("write-all", board::writeAll).on("Ctrl+Shift+Enter").when(this::canWrite),
                    byKey("pause", board::pause, "P"),
                    command("ways", board::lookForWays).on("Ctrl+Alt+Enter").within(Reach.NOT_IN_FIELDS)));
        }
        groups.add(List.of(
                byKey("edit", board::edit, "Enter"),
                byKey("add", board::add, "Ins"),
                beat("remove", PlanViewModel::remove, "Del"),
                beat("up", (plan, beat) -> plan.move(beat, -1), "Ctrl+Up"),
                beat("down", (plan, beat) -> plan.move(beat, 1), "Ctrl+Down"),
                beat("more", (plan, beat) -> plan.resize(beat, 1), "Plus"),
                beat("less", (plan, beat) -> plan.resize(beat, -1), "Minus"),
                beat("fix", PlanViewModel::fix, "L")));
        groups.add(List.of(
                byKey("collapse", board::collapse, "Space"),
                byKey("cards", board::turn, "C"),
                byKey("scenes", board::spread, "S").when(this::canSpread),
                beat("undo", (plan, _) -> plan.undo(), "Ctrl+Z"),
                beat("redo", (plan, _) -> plan.redo(), "Ctrl+Shift+Z"),
                beat("keep-words", (plan, _) -> plan.undoSharing(), "U"),
                beat("no-share", (plan, _) -> plan.stopSharing(), "N")));
        return CommandMenu.of(messages.text("menu.plan"), groups);
    }

    private Command command(String key, Runnable action) {
        return Command.of(messages.text("command.plan-" + key), action).when(this::isShown);
    }

    /// The beats that have the focus do it by themselves.
    private Command byKey(String key, Runnable action, String keystroke) {
        return command(key, action).on(keystroke).within(Reach.CONTROL);
    }

    private Command beat(String key, ObjIntConsumer<PlanViewModel> action, String keystroke) {
        return byKey(
                key,
                () -> studio.desk()
                        .map(Desk::plan)
                        .ifPresent(plan ->
                                action.accept(plan, plan.chosenProperty().get())),
                keystroke);
    }

    private boolean isShown() {
        return boards.shows(board);
    }

    private boolean canSpread() {
        return isShown()
                && studio.desk().filter(desk -> desk.plan().canSpread()).isPresent();
    }

    private boolean canWrite() {
        return isShown()
                && studio.desk().filter(desk -> desk.beats().canWrite()).isPresent();
    }
}
