package longhand.ui.reader;

import longhand.memory.text.SceneText;

/// The open scene as reader mode needs it. Confined to the JavaFX thread.
public interface ReaderScene {

    SceneText text();

    /// Puts the caret behind the last word, where the next take goes.
    void toEnd();

    /// Takes all that stands behind a position out, as one undo step.
    void cutBehind(int position);
}
