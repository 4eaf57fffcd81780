package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGeneratorFactory;
import longhand.ui.testing.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The writer's line is where he looks.
@ExtendWith(FxToolkit.class)
class CaretScrollTest {

    private PageFixture page;
    private int middle;

    @BeforeEach
    void open() {
        page = new PageFixture(SampleScene.ofWords(
                3000, RandomGeneratorFactory.of("L64X128MixRandom").create(9)));
        middle = page.manuscript.text().paragraphs().size() / 2;
        page.area.showParagraphAtCenter(middle);
        page.pulse();
        page.caret(page.start(middle) + 10);
        page.pulse();
        page.pulse();
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void theLineStandsStillWhileTheModelWritesAboveIt() {
        double line = line();
        int above = page.start(middle - 1) - 1;
        FreshTake take = page.pane.beginTake(1, above);
        for (int i = 0; i < 40; i++) {
            take.offer(i % 10 == 9 ? "\n" : " word");
            page.pulse();
            assertEquals(line, line(), 0.6, "batch " + i);
        }
        assertEquals(above + 36 * 5 + 4, take.end());
    }

    @Test
    void theTypewriterKeepsTheLineAtOneHeight() {
        page.pane.useTypewriter(true);
        for (int i = 0; i < 30; i++) {
            page.type(i % 10 == 9 ? "\n" : "a word ");
            page.pulse();
            assertEquals(0.55 * page.area.getHeight(), line(), 0.6, "key " + i);
        }
    }

    @Test
    void theCaretIsBroughtOntoTheScreen() {
        page.caret(page.text().length());
        page.pulse();
        page.pulse();
        assertTrue(line() > 0 && line() < page.area.getHeight(), () -> "caret at " + line());
        page.caret(0);
        page.pulse();
        page.pulse();
        assertTrue(line() > 0 && line() < page.area.getHeight(), () -> "caret at " + line());
    }

    private double line() {
        return page.area.caretBox().orElseThrow().getCenterY();
    }
}
