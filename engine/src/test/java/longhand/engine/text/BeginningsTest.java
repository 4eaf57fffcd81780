package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "He went.",
                "He went. ",
                "\u201cGo.\u201d ",
                "He went.\n",
                "He went\n\n",
                "He went. \u201c",
                "A \u2026"
            })
    void aSentenceBeginsBehindAnother(String text) {
        assertTrue(Beginnings.areNext(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"He", "He ", "He said, \u201c", "Mr. ", "at 3", "He went \u2014 "})
    void noneBeginsInsideOne(String text) {
        assertFalse(Beginnings.areNext(text));
    }

    @Test
    void theFirstWordsOfTheLastEightAreCounted() {
        String old = "Ada fell. ".repeat(5);
        assertEquals(
                Map.of("Dad", 3, "He", 1, "It", 4),
                Beginnings.of(
                        old + "It rained. ".repeat(4) + "\u201cDad, no.\u201d Dad\u2019s hat fell.\nDad\n\nHe went."));
        assertEquals(Map.of(), Beginnings.of(" \n"));
    }
}
