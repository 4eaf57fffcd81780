package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CaretWordTest {

    private static void is(String text, String page, boolean parted, boolean lacking, String beginning) {
        assertEquals(new CaretWord(page, parted, lacking, beginning), CaretWord.of(text));
    }

    @Test
    void aWordBeginsBehindABlank() {
        is("to the ", "to the", true, false, "");
        is("to the ga", "to the", true, false, "ga");
        is("I don\u2019t", "I", true, false, "don\u2019t");
        is("", "", false, false, "");
        is("ga", "", false, false, "ga");
        is("One.\nTw", "One.\n", false, false, "Tw");
    }

    @Test
    void behindAMarkABlankIsLackingUnlessItOpens() {
        is("he said,", "he said,", true, true, "");
        is("he said. \u201c", "he said. \u201c", false, false, "");
        is("he said. \"", "he said. \"", false, false, "");
        is("\"Go.\"", "\"Go.\"", true, true, "");
        is("the sea\u2014", "the sea\u2014", false, false, "");
        is("the \u2018ga", "the \u2018", false, false, "ga");
        is("the 'ga", "the '", false, false, "ga");
        is("in 1904", "in 1904", true, true, "");
    }
}
