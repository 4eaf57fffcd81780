package longhand.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Slice;
import longhand.ui.testing.FxToolkit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a reader sees as one character is one step, and goes with one key.
@ExtendWith(FxToolkit.class)
class GraphemeKeysTest {

    static Stream<String> graphemes() {
        return Stream.of(
                "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67", // a family
                "\uD83C\uDDEE\uD83C\uDDF1", // a flag
                "e\u0301",
                "\uD83D\uDC4D\uD83C\uDFFD", // a thumb with a skin tone
                "\u0928\u093F", // Devanagari
                "\u1112\u1161\u11AB"); // Hangul jamo
    }

    @ParameterizedTest
    @MethodSource("graphemes")
    void isOneStep(String grapheme) {
        try (PageFixture page = PageFixture.six()) {
            int second = page.start(1);
            insert(page, second, grapheme);
            assertEquals(second + grapheme.length(), page.pane.caret());
            page.press(KeyCode.LEFT);
            assertEquals(second, page.pane.caret());
            page.press(KeyCode.RIGHT);
            assertEquals(second + grapheme.length(), page.pane.caret());
            page.press(KeyCode.BACK_SPACE);
            assertEquals(PageFixture.SIX, page.shown());
            insert(page, second, grapheme);
            page.caret(second);
            page.press(KeyCode.DELETE);
            assertEquals(PageFixture.SIX, page.shown());
        }
    }

    /// As it is, not composed: the page must bear what old files hold.
    private static void insert(PageFixture page, int at, String grapheme) {
        page.caret(at);
        page.area.input().paste(Slice.of(grapheme, CharacterStyle.TYPED));
        page.pulse();
    }
}
