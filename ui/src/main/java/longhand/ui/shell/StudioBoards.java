package longhand.ui.shell;

import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.concurrent.Background;
import longhand.ui.models.Machine;
import longhand.ui.models.ModelsBoard;
import longhand.ui.plan.PlanBoard;
import longhand.ui.settings.PreferencesBoard;

/// The boards of other packages, and where each one stands: on the rail or in the Tools menu.
final class StudioBoards {

    private StudioBoards() {}

    /// @return the board of the models
    static Board add(
            BoardSwitch boards, StudioController studio, PlanBoard plan, Background background, Messages messages) {
        boards.addToRail("fth-list", plan, () -> true);
        Board models = new ModelsBoard(studio.models(), studio.model(), background, messages, Machine.here());
        boards.addToRail("fth-cpu", models, studio::isModelAllowed);
        boards.addToTools("Ctrl+,", new PreferencesBoard(studio.preferences(), messages));
        return models;
    }
}
