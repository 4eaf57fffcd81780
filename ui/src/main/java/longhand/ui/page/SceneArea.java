package longhand.ui.page;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.shape.Path;
import longhand.memory.text.Place;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.util.UndoUtils;

/// RichTextFX as a view of the manuscript. Every way in is overridden to end in [WriterInput]; only
/// [SceneProjector] changes the content. Positions that RichTextFX speaks of count the struts; nothing
/// outside of this class sees them.
///
/// The methods overridden here are called by the constructor above too, when no field is set yet.
final class SceneArea extends GenericStyledArea<ParagraphLook, String, RunLook> {

    private final ParagraphDresser dresser;
    private final ShownScene shown;
    private final PageMarks marks;
    private final PageVerse verse;
    private final WriterInput input;
    private final InputMethod inputMethod;
    private final CaretScroll scroll;
    private final SceneProjector projector;
    private final SceneClipboard clipboard;
    private final SceneAccessibility accessibility;
    private final boolean ready;

    SceneArea() {
        this(new ShownScene());
    }

    private SceneArea(ShownScene shown) {
        this(shown, new PageMarks(shown));
    }

    private SceneArea(ShownScene shown, PageMarks marks) {
        this(shown, marks, new PageVerse(shown));
    }

    private SceneArea(ShownScene shown, PageMarks marks, PageVerse verse) {
        this(shown, marks, verse, new ParagraphDresser(marks, verse));
    }

    private SceneArea(ShownScene shown, PageMarks marks, PageVerse verse, ParagraphDresser dresser) {
        super(ParagraphLook.NONE, dresser::dress, RunLook.PLAIN, SceneProjector.SEGMENTS, false, dresser::node);
        this.shown = shown;
        this.marks = marks;
        this.verse = verse;
        this.dresser = dresser;
        input = new WriterInput(shown);
        inputMethod = new InputMethod(shown, input);
        scroll = new CaretScroll(this, this::caretBox);
        projector = new SceneProjector(this, shown, marks.layers(), verse, scroll);
        clipboard = new SceneClipboard(shown, input);
        accessibility = new SceneAccessibility(this, shown, dresser);
        ready = true;
        setWrapText(true);
        setUndoManager(UndoUtils.noOpUndoManager());
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        selectionProperty().addListener((_, _, _) -> selectionMoved());
        caretPositionProperty().addListener((_, _, _) -> selectionMoved());
        projector.open(shown.manuscript());
    }

    ParagraphDresser dresser() {
        return dresser;
    }

    ShownScene shown() {
        return shown;
    }

    PageMarks marks() {
        return marks;
    }

    PageVerse verse() {
        return verse;
    }

    WriterInput input() {
        return input;
    }

    InputMethod inputMethod() {
        return inputMethod;
    }

    CaretScroll scroll() {
        return scroll;
    }

    SceneProjector projector() {
        return projector;
    }

    // ---- selection, in positions of the scene

    /// @throws IllegalArgumentException if it lies outside of the scene
    void select(Selection selection) {
        boolean painted = !selection.isEmpty() || !shown.selection().isEmpty();
        shown.select(selection);
        ScenePositions positions = shown.positions();
        super.selectRange(positions.view(selection.anchor()), positions.view(selection.caret()));
        if (painted) {
            dresser.repaint();
        }
    }

    private void selectionMoved() {
        if (projector.isProjecting()) {
            return;
        }
        ScenePositions positions = shown.positions();
        Selection now = new Selection(positions.scene(getAnchor()), positions.scene(getCaretPosition()));
        if (!now.equals(shown.selection()) || getCaretColumn() == 0) {
            shown.manuscript().closeStep(); // what is typed elsewhere is another step
            select(now);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        }
    }

    /// The caret's line in this area, if its paragraph is on screen. Changes nothing, so that it may be
    /// asked in a layout pass.
    Optional<Bounds> caretBox() {
        return boxAt(shown.caret());
    }

    Optional<Bounds> boxAt(int position) {
        SceneText scene = shown.text();
        Place place = scene.place(Math.min(position, scene.length()));
        return dresser.flow(scene.paragraphs().get(place.paragraph()).id()).map(flow -> {
            Path caret = new Path(flow.getCaretShape(place.column() + ScenePositions.STRUT, true));
            Bounds line = caret.getLayoutBounds();
            Bounds thin = new BoundingBox(line.getCenterX(), line.getMinY(), 1, line.getHeight());
            return boundsIn(this, flow, thin);
        });
    }

    static Bounds boundsIn(Node frame, Node node, Bounds local) {
        return frame.sceneToLocal(node.localToScene(local));
    }

    // ---- ways in

    @Override
    public void replaceText(int start, int end, String text) {
        if (ready) {
            input.replace(scene(start), scene(end), text);
        }
    }

    @Override
    public void replace(int start, int end, StyledDocument<ParagraphLook, String, RunLook> document) {
        replaceText(start, end, document.getText().replace(Strut.CHARACTER, ""));
    }

    @Override
    public void replace(int start, int end, String segment, RunLook look) {
        replaceText(start, end, segment);
    }

    /// The one way that would pass by [#replaceText].
    @Override
    public MultiChangeBuilder<ParagraphLook, String, RunLook> createMultiChange(int changes) {
        throw new UnsupportedOperationException("the page changes through its manuscript only");
    }

    @Override
    public void moveSelectedText(int view) {
        int target = scene(view);
        Selection selection = shown.selection();
        if (selection.isEmpty() || target >= selection.from() && target <= selection.to()) {
            select(Selection.at(target));
        } else {
            input.move(target);
        }
    }

    @Override
    public void deletePreviousChar() {
        input.deletePrevious();
    }

    @Override
    public void deleteNextChar() {
        input.deleteNext();
    }

    @Override
    public void copy() {
        clipboard.copy();
    }

    @Override
    public void cut() {
        if (isEditable()) {
            clipboard.cut();
        }
    }

    SceneClipboard clipboard() {
        return clipboard;
    }

    @Override
    public void paste() {
        if (isEditable()) {
            clipboard.paste();
        }
    }

    @Override
    public void undo() {
        if (isEditable()) {
            shown.manuscript().undo();
            requestFollowCaret();
        }
    }

    @Override
    public void redo() {
        if (isEditable()) {
            shown.manuscript().redo();
            requestFollowCaret();
        }
    }

    @Override
    protected void handleInputMethodEvent(InputMethodEvent event) {
        if (isEditable() && !isDisabled()) {
            inputMethod.handle(event);
            requestFollowCaret();
        }
    }

    // ---- moves

    @Override
    public void previousChar(SelectionPolicy policy) {
        move(SceneSteps.before(shown.text(), shown.caret()), policy);
    }

    @Override
    public void nextChar(SelectionPolicy policy) {
        move(SceneSteps.after(shown.text(), shown.caret()), policy);
    }

    @Override
    public void wordBreaksBackwards(int breaks, SelectionPolicy policy) {
        move(SceneSteps.wordBefore(shown.text(), shown.caret()), policy);
    }

    @Override
    public void wordBreaksForwards(int breaks, SelectionPolicy policy) {
        move(SceneSteps.wordAfter(shown.text(), shown.caret()), policy);
    }

    @Override
    public void selectWord() {
        select(SceneSteps.word(shown.text(), shown.caret()));
    }

    @Override
    public void selectParagraph() {
        select(SceneSteps.paragraph(shown.text(), shown.caret()));
    }

    @Override
    public void selectAll() {
        select(new Selection(0, shown.text().length()));
    }

    @Override
    public void selectRange(int anchor, int caret) {
        super.selectRange(settled(anchor), settled(caret));
    }

    @Override
    public void moveTo(int view) {
        super.moveTo(settled(view));
    }

    @Override
    public void moveTo(int view, SelectionPolicy policy) {
        super.moveTo(settled(view), policy);
    }

    @Override
    public void moveTo(int paragraph, int column) {
        super.moveTo(paragraph, Math.max(ScenePositions.STRUT, column));
    }

    @Override
    public void moveTo(int paragraph, int column, SelectionPolicy policy) {
        super.moveTo(paragraph, Math.max(ScenePositions.STRUT, column), policy);
    }

    @Override
    public void start(SelectionPolicy policy) {
        moveTo(ScenePositions.STRUT, policy);
    }

    @Override
    public CharacterHit hit(double x, double y) {
        CharacterHit hit = super.hit(x, y);
        int at = hit.getInsertionIndex();
        int settled = settled(at);
        return at == settled ? hit : CharacterHit.insertionAt(settled);
    }

    private void move(int position, SelectionPolicy policy) {
        moveTo(shown.positions().view(position), policy);
    }

    private int scene(int view) {
        return shown.positions().scene(view);
    }

    private int settled(int view) {
        return ready ? shown.positions().settled(view) : view;
    }

    // ---- scrolling

    @Override
    public void requestFollowCaret() {
        if (!ready) {
            super.requestFollowCaret();
            return;
        }
        scroll.follow();
        if (!scroll.isTypewriter()) {
            super.requestFollowCaret();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        scroll.settle();
    }

    // ---- accessibility

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (!ready) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return accessibility
                .answer(attribute, parameters)
                .orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!accessibility.execute(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
