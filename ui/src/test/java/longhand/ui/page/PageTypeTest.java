package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import longhand.memory.text.SceneText;
import longhand.ui.testing.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Measure, pitch, indent, and the room for title and take bar.
@ExtendWith(FxToolkit.class)
class PageTypeTest {

    @Test
    void indentsAllButTheFirstParagraphAndThatAfterABreak() {
        try (PageFixture page = PageFixture.six()) {
            assertEquals(0, page.indent(0));
            assertEquals(27, page.indent(1));
            assertEquals(0, page.indent(2));
            assertEquals(0, page.indent(3));
            assertEquals(27, page.indent(4), "an empty paragraph has its indent too");
            assertEquals(27, page.indent(5));
        }
    }

    @ParameterizedTest
    @CsvSource({"18, 30", "14, 23", "24, 40", "28, 47"})
    void allLinesStandAtOnePitch(double size, double pitch) {
        try (PageFixture page = PageFixture.six()) {
            page.pane.use(PageSettings.of("Literata", size));
            page.pulse();
            page.pulse();
            for (int i = 1; i < 5; i++) {
                double lines = Math.rint(page.bounds(i).getHeight() / pitch);
                assertEquals(lines * pitch, boxHeight(page, i), 0.01, "paragraph " + i);
            }
            assertEquals(1.5 * size, page.indent(1), 1);
            assertEquals(Math.rint(size * 100 / 3), page.bounds(1).getWidth(), 0.01);
        }
    }

    @Test
    void aBlankLineTakesThePlaceOfTheIndent() {
        try (PageFixture page = PageFixture.six()) {
            double indented = page.bounds(5).getMinY();
            page.pane.use(PageSettings.STANDARD.withBlankLine(true));
            page.pulse();
            page.pulse();
            for (int i = 0; i < 6; i++) {
                assertEquals(0, page.indent(i));
            }
            for (int i = 1; i < 6; i++) {
                double pitch = page.bounds(i).getMinY() - page.bounds(i - 1).getMaxY();
                assertEquals(30, pitch, 5, "above paragraph " + i);
            }
            assertEquals(indented + 5 * 30, page.bounds(5).getMinY(), 0.01);
            page.pane.use(PageSettings.STANDARD);
            page.pulse();
            page.pulse();
            assertEquals(indented, page.bounds(5).getMinY(), 0.01);
            assertEquals(27, page.indent(1));
        }
    }

    @Test
    void theColumnIsSixHundredAndInTheMiddle() {
        try (PageFixture page = PageFixture.six()) {
            Bounds text = page.bounds(1);
            assertEquals(200, text.getMinX(), 0.01);
            assertEquals(600, text.getWidth(), 0.01);
        }
    }

    @Test
    void theColumnKeepsItsWidthBesideAScrollBar() {
        try (PageFixture page = PageFixture.of((SampleScene.HOUSE + "\n").repeat(20))) {
            page.pulse();
            page.pulse();
            assertTrue(isScrollBarShown(page));
            assertEquals(600, page.bounds(1).getWidth(), 0.01);
            assertEquals(200, page.bounds(1).getMinX(), 0.01);
        }
    }

    @Test
    void aNarrowPaneLeavesAMargin() {
        try (PageFixture page = PageFixture.six()) {
            page.resize(560);
            assertEquals(24, page.bounds(1).getMinX(), 0.01);
            assertEquals(512, page.bounds(1).getWidth(), 0.01);
        }
    }

    @Test
    void aShortSceneHasNoScrollBar() {
        try (PageFixture page = PageFixture.six()) {
            assertFalse(isScrollBarShown(page));
        }
    }

    @Test
    void theTitleStandsOverTheText() {
        try (PageFixture page = PageFixture.six()) {
            Region head = page.pane.overlay().head();
            assertEquals(200, head.getLayoutX(), 0.01);
            assertEquals(0, head.getLayoutY(), 0.01);
            assertEquals(page.bounds(0).getMinY(), head.getHeight(), 2);
        }
    }

    @Test
    void theTakeBarHasItsRoomInTheMiddleOfAScene() {
        try (PageFixture page = PageFixture.six()) {
            double below = page.bounds(1).getMinY();
            FreshTake take = page.pane.beginTake(1, page.start(1) - 1);
            take.offer(" It rained.");
            page.pulse();
            page.pulse();
            TakeBar bar = page.pane.takeBar();
            Region rule = page.pane.overlay().rule();
            assertTrue(bar.isVisible() && rule.isVisible());
            assertEquals(below + Room.TAKE_BAR, page.bounds(1).getMinY(), 0.01);
            assertEquals(200, bar.getLayoutX(), 0.01);
            assertEquals(page.bounds(0).getMaxY() + 12, bar.getLayoutY(), 4);
            assertEquals(182, rule.getLayoutX(), 0.01);
            assertEquals(2, rule.getWidth(), 0.01);
            take.stop();
            take.remove();
            page.pulse();
            assertFalse(bar.isVisible() || rule.isVisible());
            assertEquals(below, page.bounds(1).getMinY(), 0.01);
        }
    }

    @Test
    void theTakeBarStandsUnderTheWritersWordsThatEndTheParagraph() {
        try (PageFixture page = PageFixture.six()) {
            FreshTake take = page.pane.beginTake(1, page.start(1));
            take.offer("It rained. ");
            page.pulse();
            page.pulse();
            TakeBar bar = page.pane.takeBar();
            double under = page.bounds(1).getMaxY();
            assertTrue(
                    page.bounds(1).getHeight() > 2 * page.pane.overlay().rule().getHeight());
            assertTrue(bar.getLayoutY() >= under, bar.getLayoutY() + " under " + under);
            assertTrue(bar.getLayoutY() + bar.getHeight() <= page.bounds(2).getMinY());
        }
    }

    @Test
    void readingIsSaidAtTheCaret() {
        try (PageFixture page = PageFixture.six()) {
            page.pane.beginTake(1, page.start(4) - 1);
            page.pane.showReading("reading 310 of 940 words");
            page.pulse();
            Region reading = page.pane.overlay().reading();
            assertTrue(reading.isVisible());
            assertEquals(
                    page.bounds(3).getCenterY(), reading.getBoundsInParent().getCenterY(), 3);
            assertTrue(reading.getLayoutX() > 200);
            page.pane.showReading("");
            assertFalse(reading.isVisible());
        }
    }

    @Test
    void onlyTheWritersParagraphIsLitInFocus() {
        try (PageFixture page = PageFixture.six()) {
            page.caret(page.start(3));
            page.pane.useFocus(true);
            page.pulse();
            assertEquals(List.of(3), lit(page));
            page.caret(page.start(1));
            page.type("x");
            page.pulse();
            assertEquals(List.of(1), lit(page));
        }
    }

    @Test
    void aSizeOutsideOfTheRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PageSettings.of("Literata", 13));
        assertThrows(IllegalArgumentException.class, () -> PageSettings.of("Literata", 29));
        assertThrows(IllegalArgumentException.class, () -> new PageSettings("Literata", 18, 17, 33, false));
    }

    static Stream<String> words() {
        return Stream.of(
                "\u05D1\u05E8\u05D0\u05E9\u05D9\u05EA ", // Hebrew
                "\u0627\u0644\u0644\u0647 ", // Arabic
                "cafe\u0301 ",
                "\uD83D\uDC69\u200D\uD83D\uDC67", // an emoji family, without blanks
                "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u0E0A\u0E32\u0E27\u0E42\u0E25\u0E01", // Thai
                "\u0928\u092E\u0938\u094D\u0924\u0947 ", // Hindi
                "plain ");
    }

    /// JavaFX on Linux shapes a run that a line end cuts again with its old text.
    @ParameterizedTest
    @MethodSource("words")
    void everyScriptWrapsInsideTheColumn(String word) {
        try (PageFixture page = new PageFixture(SceneText.of("x y " + word.repeat(60)))) {
            TextFlow flow = page.flow(0);
            double right = flow.getChildren().stream()
                    .filter(Text.class::isInstance)
                    .mapToDouble(text -> text.getBoundsInParent().getMaxX())
                    .max()
                    .orElseThrow();
            boolean thai = word.charAt(0) == '\u0E2A'; // JavaFX does not know where its words end
            assertTrue(flow.getHeight() > 60, () -> "one line of " + flow.getHeight());
            assertTrue(right < (thai ? 640 : 612), () -> "reaches " + right);
        }
    }

    private static double boxHeight(PageFixture page, int paragraph) {
        return ((Region) page.flow(paragraph).getParent()).getHeight();
    }

    private static boolean isScrollBarShown(PageFixture page) {
        return page.pane.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.VERTICAL);
    }

    private static List<Integer> lit(PageFixture page) {
        return IntStream.range(0, page.manuscript.text().paragraphs().size())
                .filter(i -> page.flow(i).getStyleClass().contains("lh-lit"))
                .boxed()
                .toList();
    }
}
