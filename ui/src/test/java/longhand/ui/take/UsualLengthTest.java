package longhand.ui.take;

import static org.junit.jupiter.api.Assertions.assertEquals;

import longhand.engine.api.MetaLength;
import longhand.memory.text.SceneText;
import org.junit.jupiter.api.Test;

/// How long the paragraphs of a page usually are.
class UsualLengthTest {

    private static MetaLength of(int... words) {
        StringBuilder page = new StringBuilder();
        for (int count : words) {
            page.append("word ".repeat(count)).append('\n');
        }
        return UsualLength.of(SceneText.of(page.toString()));
    }

    @Test
    void itIsTheLevelNextToTheirMedian() {
        assertEquals(MetaLength.WORDS_50, of(3, 45, 900));
        assertEquals(MetaLength.WORDS_80, of(900, 2, 70, 90));
        assertEquals(MetaLength.OVER_800, of(2_000, 2_000, 10, 2_000));
    }

    @Test
    void linesWithoutAWordAreNoParagraphs() {
        assertEquals(MetaLength.WORDS_30, of(0, 30, 0, 30, 0, 0, 30, 0));
        assertEquals(MetaLength.WORDS_150, of(0, 30, 0, 30, 0));
    }

    @Test
    void fewParagraphsAreNoHabit() {
        assertEquals(MetaLength.WORDS_150, of());
        assertEquals(MetaLength.WORDS_150, of(20, 20));
        assertEquals(MetaLength.WORDS_30, of(25, 25, 25));
    }
}
