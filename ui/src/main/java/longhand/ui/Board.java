package longhand.ui;

import javafx.scene.Node;

/// A view that takes the page's place: models, preferences, the list of projects. Esc leads back to
/// the caret. Confined to the JavaFX thread.
public interface Board {

    /// What its button and its menu item say.
    String title();

    /// The view; the same one each time.
    Node node();

    /// Called each time it has come into view; puts the focus where the keyboard should be.
    void onShown();
}
