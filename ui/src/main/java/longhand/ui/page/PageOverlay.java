package longhand.ui.page;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import longhand.ui.Messages;
import org.jspecify.annotations.Nullable;

/// What scrolls with the text and is no text: crumb and title, take bar, margin rule, the line that
/// says how far the model has read.
///
/// It is placed after the layout and before the drawing of each frame, so it never lags behind the
/// text. Its nodes are unmanaged: placing them asks for no further layout.
final class PageOverlay extends Pane {

    private static final double RULE_FROM_COLUMN = 18;
    private static final double RULE_WIDTH = 2;
    private static final double RULE_INSET = 4;
    private static final double BAR_BELOW_TEXT = 12;
    private static final double BAR_HEIGHT = 32;
    private static final double READING_FROM_CARET = 8;

    private final SceneArea area;
    private final TakeBar bar;
    private final Label crumb = new Label();
    private final Label title = new Label();
    private final Label reading = new Label();
    private final VBox head = new VBox(crumb, title);
    private final Region rule = new Region();
    private final Label counts = new Label();
    private final Label rhymes = new Label();
    private final Messages messages;
    private String place = "";
    private boolean originShown;
    private @Nullable FreshTake take;
    private @Nullable Region question;

    PageOverlay(SceneArea area, TakeBar bar, Messages messages) {
        this.area = area;
        this.messages = messages;
        this.bar = bar;
        crumb.getStyleClass().addAll("lh-page-crumb", "lh-ui-13", "lh-3");
        title.getStyleClass().addAll("lh-page-title", "lh-title");
        reading.getStyleClass().addAll("lh-ui-13", "lh-model");
        rule.getStyleClass().add("lh-model-rule");
        rule.setMouseTransparent(true);
        reading.setMouseTransparent(true);
        setPickOnBounds(false);
        counts.getStyleClass().addAll("lh-ui-12", "lh-2");
        rhymes.getStyleClass().addAll("lh-ui-12", "lh-2");
        counts.setVisible(false);
        rhymes.setVisible(false);
        getChildren().addAll(head, counts, rhymes, rule, bar, reading);
        for (Node node : getChildren()) {
            node.setManaged(false);
            node.setOnScroll(wheel -> area.scrollYBy(-wheel.getDeltaY()));
        }
        hideTake();
        reading.setVisible(false);
        clip();
    }

    void setHead(String crumbText, String titleText) {
        place = crumbText;
        title.setText(titleText);
        boolean any = !crumbText.isEmpty() || !titleText.isEmpty();
        crumb.setManaged(any);
        title.setManaged(any);
        showCrumb();
    }

    /// Says over the title that the tints tell who wrote what.
    void showOrigin(boolean show) {
        originShown = show;
        showCrumb();
    }

    private void showCrumb() {
        crumb.setText(originShown && !place.isEmpty() ? messages.text("page.origin-shown", place) : place);
    }

    void useTitleSize(double pixels) {
        title.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", pixels));
    }

    /// The heads of the columns beside a poem.
    void showVerse(Optional<VerseMargin> margin) {
        counts.setText(margin.map(VerseMargin::counts).orElse(""));
        rhymes.setText(margin.map(VerseMargin::rhymes).orElse(""));
    }

    void setReading(String text) {
        reading.setText(text);
    }

    void setTake(@Nullable FreshTake fresh) {
        take = fresh;
    }

    /// Puts a field or a float under the line of the caret, over whatever is there; null = nothing.
    void ask(@Nullable Region fresh) {
        if (question != null) {
            getChildren().remove(question);
        }
        question = fresh;
        if (fresh != null) {
            fresh.setManaged(false);
            getChildren().add(fresh);
        }
    }

    @Nullable
    Region question() {
        return question;
    }

    Region rule() {
        return rule;
    }

    Label reading() {
        return reading;
    }

    VBox head() {
        return head;
    }

    /// @return height of crumb and title
    double layHead(double columnPixels) {
        double height = Math.ceil(head.prefHeight(columnPixels));
        head.resize(columnPixels, height);
        return height;
    }

    void place() {
        placeHead();
        placeTake();
        placeReading();
        placeQuestion();
    }

    private void placeHead() {
        Room room = area.dresser().room();
        long first = area.shown().text().paragraphs().getFirst().id();
        area.dresser()
                .flow(first)
                .ifPresentOrElse(
                        flow -> {
                            Bounds text = SceneArea.boundsIn(this, flow, flow.getLayoutBounds());
                            double top =
                                    text.getMinY() - area.dresser().metrics().spacing() / 2;
                            head.setVisible(true);
                            head.relocate(room.side().get(), top - room.head().get() - above());
                            placeVerseHead(top - above());
                        },
                        () -> {
                            head.setVisible(false);
                            counts.setVisible(false);
                            rhymes.setVisible(false);
                        });
    }

    private double above() {
        return area.verse().isPoem() ? VerseColumn.ABOVE : 0;
    }

    private void placeVerseHead(double bottom) {
        VerseColumn column = area.verse().column();
        placeAt(counts, column.count(), bottom);
        placeAt(rhymes, column.rhyme(), bottom);
    }

    private void placeAt(Label label, double middle, double bottom) {
        label.setVisible(area.verse().isPoem() && !label.getText().isEmpty());
        label.autosize();
        double left = area.dresser().room().side().get() + middle - label.getWidth() / 2;
        label.relocate(Math.rint(left), Math.rint(bottom - label.getHeight()));
    }

    /// Of what stands under the text; wider than the text of a poem.
    private double width() {
        return head.getWidth() + (area.verse().isPoem() ? VerseColumn.RIGHT : 0);
    }

    private void placeTake() {
        FreshTake fresh = take;
        TakeGeometry place = fresh == null || fresh.start() == fresh.end()
                ? null
                : TakeGeometry.of(fresh, area.shown().text(), area.dresser(), this);
        if (place == null) {
            hideTake();
            return;
        }
        double column = area.dresser().room().side().get();
        rule.setVisible(true);
        rule.resizeRelocate(
                column - RULE_FROM_COLUMN,
                place.top() + RULE_INSET,
                RULE_WIDTH,
                Math.max(0, place.bottom() - place.top() - 2 * RULE_INSET));
        bar.setVisible(place.endShown());
        double under = Math.min(place.below() + BAR_BELOW_TEXT, getHeight() - BAR_HEIGHT);
        bar.resizeRelocate(column, Math.max(place.bottom() + BAR_BELOW_TEXT, under), width(), BAR_HEIGHT);
    }

    private void hideTake() {
        rule.setVisible(false);
        bar.setVisible(false);
    }

    /// Behind the place where the take will stand; under it if the line is full.
    private void placeReading() {
        int at = take == null ? area.shown().caret() : take.end();
        Bounds box = area.boxAt(at)
                .map(inArea -> SceneArea.boundsIn(this, area, inArea))
                .orElse(null);
        reading.setVisible(box != null && !reading.getText().isEmpty());
        if (box == null) {
            return;
        }
        reading.autosize();
        double left = area.dresser().room().side().get();
        double right = left + head.getWidth();
        double x = box.getMaxX() + READING_FROM_CARET;
        double y = box.getCenterY() - reading.getHeight() / 2;
        if (x + reading.getWidth() > right) {
            x = left;
            y += area.dresser().settings().pitchPixels();
        }
        reading.relocate(Math.rint(x), Math.rint(y));
    }

    /// Where the take bar would stand, under what is selected; above it if there is no room under it.
    private void placeQuestion() {
        Region asked = question;
        if (asked == null) {
            return;
        }
        Bounds box = boxAt(area.shown().selection().to());
        asked.setVisible(box != null);
        if (box == null) {
            return;
        }
        boolean asColumn = asked.getMaxWidth() == Region.USE_COMPUTED_SIZE;
        double width = asColumn ? width() : Math.min(width(), asked.prefWidth(-1));
        asked.resize(width, asked.prefHeight(width));
        Bounds first = boxAt(area.shown().selection().from());
        double below = box.getMaxY() + BAR_BELOW_TEXT;
        boolean fits = below + asked.getHeight() <= getHeight();
        double top = first == null ? box.getMinY() : first.getMinY();
        double y = fits ? below : top - BAR_BELOW_TEXT - asked.getHeight();
        asked.relocate(area.dresser().room().side().get(), Math.rint(Math.max(0, y)));
    }

    private @Nullable Bounds boxAt(int position) {
        return area.boxAt(position)
                .map(inArea -> SceneArea.boundsIn(this, area, inArea))
                .orElse(null);
    }

    private void clip() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }
}
