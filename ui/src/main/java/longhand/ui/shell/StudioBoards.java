package longhand.ui.shell;

import longhand.ui.Board;
import longhand.ui.Messages;
import longhand.ui.concurrent.Background;
import longhand.ui.inquiry.InquiryBoard;
import longhand.ui.inquiry.InquiryViewModel;
import longhand.ui.models.Machine;
import longhand.ui.models.ModelsBoard;
import longhand.ui.plan.PlanBoard;
import longhand.ui.settings.PreferencesBoard;

/// The boards of other packages, and where each one stands: on the rail or in the Tools menu.
final class StudioBoards {

    private StudioBoards() {}

    /// @return the board of the models
    static Board add(
            BoardSwitch boards,
            StudioController studio,
            StudioServices services,
            PlanBoard plan,
            Background background,
            Messages messages) {
        boards.addToRail("fth-list", plan, () -> true);
        Board models = new ModelsBoard(studio.models(), studio.model(), background, messages, Machine.here());
        boards.addToRail("fth-cpu", models, studio::isModelAllowed);
        InquiryViewModel inquiry = new InquiryViewModel(
                () -> services.story().inquirer().of(studio.language()),
                () -> studio.model().choice().filter(_ -> studio.isModelAllowed()),
                new DeskPlaces(studio, boards),
                background.fx());
        boards.addToTools("Ctrl+Shift+Q", new InquiryBoard(inquiry, messages, boards::showPage));
        boards.addToTools("Ctrl+,", new PreferencesBoard(studio.preferences(), new DeskLanguage(studio), messages));
        return models;
    }
}
