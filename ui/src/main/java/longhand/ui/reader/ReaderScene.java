package longhand.ui.reader;

import java.util.List;
import longhand.memory.text.SceneText;

/// The open scene as reader mode needs it. Confined to the JavaFX thread.
public interface ReaderScene {

    /// One of the scenes before the open one.
    record Earlier(String title, SceneText text) {}

    SceneText text();

    /// The scenes before the open one that have words, in their order. They do not change while the reader reads.
    List<Earlier> earlier();

    /// Puts the caret behind the last word, where the next take goes.
    void toEnd();

    /// Takes all that stands behind a position out, as one undo step.
    void cutBehind(int position);
}
