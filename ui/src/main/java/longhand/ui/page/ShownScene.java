package longhand.ui.page;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import longhand.memory.text.Manuscript;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;

/// The manuscript on the page, the text that the area shows of it, and what is selected. The text lags
/// behind the manuscript only while a change is carried over.
///
/// Confined to the JavaFX thread.
final class ShownScene {

    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Selection.START);
    private Manuscript manuscript = new Manuscript(SceneText.EMPTY);
    private ScenePositions positions = new ScenePositions(SceneText.EMPTY);

    Manuscript manuscript() {
        return manuscript;
    }

    void open(Manuscript other) {
        manuscript = other;
        show(other.text());
        select(Selection.START);
    }

    SceneText text() {
        return positions.scene();
    }

    void show(SceneText text) {
        positions = new ScenePositions(text);
    }

    ScenePositions positions() {
        return positions;
    }

    Selection selection() {
        return selection.get();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    void select(Selection now) {
        selection.set(now);
    }

    int caret() {
        return selection.get().caret();
    }
}
