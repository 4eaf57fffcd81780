package longhand.ui.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import longhand.memory.text.Manuscript;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.ui.Messages;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs;
import longhand.ui.theme.Theme;
import longhand.ui.theme.ThemeSwitch;

/// A page in a window of 1000 x 800, without drawing. Belongs to the JavaFX thread.
final class PageFixture implements AutoCloseable {

    /// An unindented first line, an indented one, a scene break, one after it, an empty one, a last one.
    static final String SIX = """
            The first line has no indent at all, but it is long enough to be wrapped at the end of the column.
            The second has one, and it is long enough to be wrapped at the end of the column as well.
            * * *
            None after a break.

            Last.""";

    final ScenePane pane = new ScenePane(Messages.of(Locale.ENGLISH));
    final SceneArea area = pane.area();
    final Manuscript manuscript;
    private final Stage stage = new Stage();

    PageFixture(SceneText text) {
        manuscript = new Manuscript(text);
        Scene scene = new Scene(pane, 1000, 800);
        ThemeSwitch.apply(scene, Theme.LIGHT);
        String sheet = "/longhand/theme/page.css";
        scene.getStylesheets()
                .add(Objects.requireNonNull(PageFixture.class.getResource(sheet))
                        .toExternalForm());
        pane.open(manuscript, "Chapter 2 \u00B7 Eleven minutes", "The gauge house");
        stage.setScene(scene);
        stage.show();
        pane.requestFocus();
        pulse();
        pulse(); // the head's height is known after the first
    }

    static PageFixture of(String text) {
        return new PageFixture(SceneText.of(text));
    }

    static PageFixture six() {
        return of(SIX);
    }

    /// Gives the pane another width.
    void resize(double width) {
        pane.setMaxWidth(width);
        pane.resize(width, 800);
        pulse();
        pulse();
    }

    /// One frame: what a take offers, layout, the overlay.
    void pulse() {
        pane.tick();
        FxToolkit.pulse(pane.getScene());
        pane.overlay().place();
    }

    String text() {
        return manuscript.text().text();
    }

    /// What the area shows, without struts.
    String shown() {
        return area.getText().replace(Strut.CHARACTER, "");
    }

    String paragraph(int index) {
        return manuscript.text().paragraphs().get(index).text();
    }

    int start(int paragraph) {
        return manuscript.text().start(paragraph);
    }

    void caret(int position) {
        pane.select(Selection.at(position));
    }

    void press(KeyCode key, Inputs.Held... held) {
        Inputs.press(area, key, held);
    }

    void type(String text, Inputs.Held... held) {
        Inputs.type(area, text, held);
    }

    void undoAll() {
        while (manuscript.canUndo()) {
            manuscript.undo();
        }
    }

    TextFlow flow(int paragraph) {
        return area.dresser()
                .flow(manuscript.text().paragraphs().get(paragraph).id())
                .orElseThrow();
    }

    /// Of a paragraph's text in the area.
    Bounds bounds(int paragraph) {
        TextFlow flow = flow(paragraph);
        return SceneArea.boundsIn(area, flow, flow.getLayoutBounds());
    }

    /// Pixels from the column's edge to the first letter.
    double indent(int paragraph) {
        TextFlow flow = flow(paragraph);
        return Math.rint(new Path(flow.getCaretShape(ScenePositions.STRUT, true))
                .getLayoutBounds()
                .getCenterX());
    }

    List<Mark> marks(MarkKind kind, int paragraph) {
        return area.marks()
                .marks(kind, manuscript.text().paragraphs().get(paragraph).id());
    }

    @Override
    public void close() {
        stage.hide();
    }
}
