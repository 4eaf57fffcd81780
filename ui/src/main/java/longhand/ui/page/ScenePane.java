package longhand.ui.page;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import longhand.memory.text.Manuscript;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.ui.Messages;
import longhand.ui.concurrent.Background;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The page with one scene on it: crumb, title, the text, and the fresh take with its bar and rule.
///
/// What the writer and the model do goes into the [Manuscript]; whoever keeps a journal listens there.
/// Confined to the JavaFX thread.
public final class ScenePane extends Region {

    private static final double LEAST_MARGIN = 24;
    private static final double FOOT = 0.45;
    private static final double TITLE_SIZE = 4.0 / 3;

    private final SceneArea area = new SceneArea();
    private final VirtualizedScrollPane<SceneArea> scroll = new VirtualizedScrollPane<>(area);
    private final TakeBar bar;
    private final PageOverlay overlay;
    private final Runnable place;
    private final PageTake take;
    private Runnable silence = () -> {};
    private boolean focusMode;

    public ScenePane(Messages messages) {
        bar = new TakeBar(messages);
        overlay = new PageOverlay(area, bar, messages);
        place = overlay::place;
        getStyleClass().add("lh-page");
        getChildren().addAll(scroll, overlay);
        area.setAccessibleText(messages.text("page"));
        take = new PageTake(area, overlay, bar, this::requestLayout);
        PageKeys keys = new PageKeys(this);
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys::handle);
        area.addEventFilter(KeyEvent.KEY_TYPED, keys::type);
        area.shown().selectionProperty().subscribe(this::light);
        area.widthProperty().subscribe(this::layRightMargin);
        area.totalHeightEstimateProperty().addListener((_, _, _) -> showScrollBar());
        sceneProperty().addListener((_, was, now) -> {
            if (was != null) {
                was.removePostLayoutPulseListener(place);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(place);
            }
        });
    }

    // ---- the scene

    /// Shows another scene. What streams into the one before is stopped.
    public void open(Manuscript manuscript, String crumb, String title) {
        endAsk();
        take.abandon();
        silence.run();
        area.inputMethod().release();
        area.projector().open(manuscript);
        silence = manuscript.onChange(take::changed);
        take.find(Optional.empty());
        take.refresh();
        setHead(crumb, title);
        // The room above the text first: what grows there later would grow out of sight.
        applyCss();
        layoutChildren();
        area.showParagraphAtTop(0);
        area.scroll().open();
    }

    public void setHead(String crumb, String title) {
        overlay.setHead(crumb, title);
        requestLayout();
    }

    public Manuscript manuscript() {
        return area.shown().manuscript();
    }

    public SceneText text() {
        return area.shown().text();
    }

    // ---- caret and selection, in characters of the scene

    public int caret() {
        return area.shown().caret();
    }

    public Selection selection() {
        return area.shown().selection();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return area.shown().selectionProperty();
    }

    /// @throws IllegalArgumentException if it lies outside of the scene
    public void moveCaret(int position) {
        select(Selection.at(position));
    }

    /// @throws IllegalArgumentException if it lies outside of the scene
    public void select(Selection selection) {
        manuscript().closeStep();
        area.select(selection);
        area.requestFollowCaret();
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /// Whether the keys of the writer go to the text.
    public boolean isWriting() {
        return area.isFocused();
    }

    // ---- commands of the Edit and Format menus

    public void undo() {
        area.undo();
    }

    public void redo() {
        area.redo();
    }

    public void cut() {
        area.cut();
    }

    public void copy() {
        area.copy();
    }

    public void paste() {
        area.paste();
    }

    /// Cleans large pieces of the clipboard on a worker.
    ///
    /// @param parted called when pasted paragraphs were too long for a page and were parted
    public void cleanPastes(Background background, Runnable parted) {
        area.clipboard().use(background, parted);
    }

    public void selectAll() {
        area.selectAll();
    }

    public void toggleItalic() {
        if (area.isEditable()) {
            area.input().toggleItalic();
        }
    }

    public void toggleBold() {
        if (area.isEditable()) {
            area.input().toggleBold();
        }
    }

    // ---- how the page looks and behaves

    public void use(PageSettings settings) {
        area.dresser().use(settings);
        area.getStylesheets().removeIf(sheet -> sheet.startsWith("data:"));
        area.getStylesheets().add(TypeSheet.of(settings));
        area.projector().reset();
        overlay.useTitleSize(TITLE_SIZE * settings.sizePixels());
        requestLayout();
    }

    public PageSettings settings() {
        return area.dresser().settings();
    }

    /// Tints and underlines what the model wrote and what was pasted.
    public void showOrigin(boolean show) {
        area.marks().showOrigin(show);
        overlay.showOrigin(show);
        area.dresser().repaint();
    }

    /// Keeps the caret's line at one height.
    public void useTypewriter(boolean use) {
        area.scroll().useTypewriter(use);
    }

    public void useSmartTyping(boolean use) {
        area.input().useSmartTyping(use);
    }

    /// Dims all paragraphs but the writer's.
    public void useFocus(boolean use) {
        focusMode = use;
        area.getStyleClass().remove("lh-dimmed");
        if (use) {
            area.getStyleClass().add("lh-dimmed");
        }
        light();
    }

    public void setReadOnly(boolean readOnly) {
        area.setEditable(!readOnly);
    }

    /// Shows the scene as a poem, with what stands beside its lines; empty = it is prose.
    public void showVerse(Optional<VerseMargin> margin) {
        boolean was = area.verse().isPoem();
        area.verse().show(margin);
        overlay.showVerse(margin);
        if (was != margin.isPresent()) {
            area.projector().reset();
            requestLayout();
        }
        clearMarks(MarkKind.FOOT);
        margin.ifPresent(poem -> text().paragraphs().forEach(paragraph -> poem.line(paragraph.id())
                .ifPresent(line -> mark(MarkKind.FOOT, paragraph.id(), line.faults(paragraph.length())))));
        area.dresser().repaint();
    }

    /// Tells who hears the page what is known of the line of the caret.
    public void describe(String line) {
        area.setAccessibleHelp(line);
    }

    /// Marks ranges of one paragraph, in place of those marked in this kind before.
    public void mark(MarkKind kind, long paragraph, List<Mark> marks) {
        if (area.marks().layers().set(kind, paragraph, marks)) {
            area.dresser().repaint(paragraph);
        }
    }

    public void clearMarks(MarkKind kind) {
        area.marks().layers().clear(kind);
        area.dresser().repaint();
    }

    // ---- takes

    public void setTakeEvents(TakeEvents listener) {
        take.setEvents(listener);
    }

    /// Begins a take at the caret, behind what is selected.
    public FreshTake beginTake(long number) {
        return beginTake(number, selection().to());
    }

    /// Begins a take at any place; the one before it is kept.
    public FreshTake beginTake(long number, int at) {
        return beginTake(number, at, at);
    }

    /// Begins a take in the place of the characters from `from` to `to`, which stay until its first
    /// word is there. If they are those of the fresh take, it is written anew; any other one is kept.
    public FreshTake beginTake(long number, int from, int to) {
        return take.begin(number, from, to);
    }

    /// Writes at once what has been offered to the take, without waiting for the next frame.
    public void flush() {
        tick();
    }

    /// The take on the page that the writer has not decided on.
    public Optional<FreshTake> take() {
        return take.take();
    }

    public TakeBar takeBar() {
        return bar;
    }

    /// Says at the caret what the model does before its first word; empty = nothing.
    public void showReading(String text) {
        overlay.setReading(text);
        overlay.place();
    }

    /// Puts a field or a float at the caret, in the place of the one before. It follows the text.
    ///
    /// @param question as wide as the column, unless it has a width of its own
    public void ask(Region question) {
        overlay.ask(question);
        overlay.applyCss();
        overlay.place();
    }

    /// Takes it away and goes back to the text.
    public void endAsk() {
        if (isAsking()) {
            overlay.ask(null);
            requestFocus();
        }
    }

    public boolean isAsking() {
        return overlay.question() != null;
    }

    /// Keeps the take if the caret is in it; otherwise nothing happens.
    void keepAtCaret() {
        take.keepAt(caret());
    }

    /// @return whether there was one to stop
    boolean stopTake() {
        return take.stop();
    }

    /// @return whether there is a take that does not stream
    boolean tell(BiConsumer<TakeEvents, FreshTake> event) {
        return take.tell(event);
    }

    /// Once a frame while a take streams.
    void tick() {
        take.tick();
    }

    /// Places title, bar and rule at once, without waiting for the next frame.
    public void place() {
        overlay.place();
    }

    private void light() {
        if (focusMode) {
            int index = text().paragraphAt(Math.min(caret(), text().length()));
            long paragraph = text().paragraphs().get(index).id();
            area.dresser().light(id -> id == paragraph);
        }
    }

    // ---- layout

    @Override
    protected void layoutChildren() {
        Room room = area.dresser().room();
        double column = column();
        room.side().set(side(column));
        room.foot().set(Math.floor(FOOT * getHeight()));
        room.head().set(overlay.layHead(column));
        layRightMargin();
        showScrollBar();
        scroll.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void layRightMargin() {
        Room room = area.dresser().room();
        room.right().set(Math.max(0, area.getWidth() - room.side().get() - column()));
    }

    private double side(double column) {
        VerseColumn verse = area.verse().column();
        return area.verse().isPoem()
                ? Math.floor((getWidth() - verse.width()) / 2) + VerseColumn.LEFT
                : Math.floor((getWidth() - column) / 2);
    }

    /// Narrower than the measure only where the pane is.
    private double column() {
        if (area.verse().isPoem()) {
            return area.verse().lay(getWidth(), LEAST_MARGIN, settings().sizePixels());
        }
        return Math.max(0, Math.min(settings().columnPixels(), getWidth() - 2 * LEAST_MARGIN));
    }

    /// Only while the text itself, without the rest under it, is longer than the pane.
    private void showScrollBar() {
        Double total = area.getTotalHeightEstimate();
        double text = total == null ? 0 : total - area.dresser().room().foot().get();
        scroll.setVbarPolicy(text > getHeight() ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
    }

    SceneArea area() {
        return area;
    }

    PageOverlay overlay() {
        return overlay;
    }
}
