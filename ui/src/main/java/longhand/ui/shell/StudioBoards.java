package longhand.ui.shell;

import longhand.ui.Messages;
import longhand.ui.concurrent.Background;
import longhand.ui.models.ModelsViewModel;
import longhand.ui.settings.PreferencesModel;

/// The boards of other packages, and where each one stands: on the rail or in the Tools menu.
///
/// @param preferences for boards that change them
/// @param models      for boards that fetch and choose models
record StudioBoards(Messages messages, PreferencesModel preferences, ModelsViewModel models, Background background) {

    /// Add a board here: `window.addToRail(icon, board)` or `window.addToTools(board)`.
    void addTo(StudioWindow window) {}
}
