package longhand.ui.shell;

import longhand.ui.Messages;
import longhand.ui.concurrent.Background;
import longhand.ui.models.Machine;
import longhand.ui.models.ModelsBoard;
import longhand.ui.settings.PreferencesBoard;

/// The boards of other packages, and where each one stands: on the rail or in the Tools menu.
final class StudioBoards {

    private StudioBoards() {}

    static void add(BoardSwitch boards, StudioController studio, Background background, Messages messages) {
        boards.addToRail(
                "fth-cpu",
                new ModelsBoard(studio.models(), studio.model(), background, messages, Machine.here()),
                studio::isModelAllowed);
        boards.addToTools("Ctrl+,", new PreferencesBoard(studio.preferences(), messages));
    }
}
