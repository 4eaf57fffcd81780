package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PieceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word",
                "*Never*",
                "a-b.",
                "A",
                "McKay",
                "never-to-be-forgotten-by-all-of-us",
                "[smiling]",
                "\u5f53\u65f6\uff0c\u4ed6\u6765\u4e86",
                "\ud55c\uad6d",
                "co\u00adoperate",
                "4th-rate"
            })
    void wordsOfAnyScript(String piece) {
        assertEquals(Piece.WORD, Piece.of(piece));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2014", "-", "...", "\u2022", "***", "!", "\u2122", "\u2605", "\u2766"})
    void signsThatMayStandBetweenWords(String piece) {
        assertEquals(Piece.SIGN, Piece.of(piece));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "x=2", "1852", "-----", "3a4b5", "a-b-c-d-e-f-g-h-i", "[MLT:30]", "|"})
    void tagsFormulasAndNumbers(String piece) {
        assertEquals(Piece.MARKED, Piece.of(piece));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "\u201cNO!\u201d", "O.K.", "\u00c9T\u00c9"})
    void capitals(String piece) {
        assertEquals(Piece.SHOUTED, Piece.of(piece));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", " LL", " <b", "\ud83d\udc62", "\ufffd"})
    void whatNoProseNeeds(String token) {
        assertTrue(Markup.isNoProse(token));
        assertFalse(Markup.isNoProse("\u201cNo\u201d \u2014 Zo\u00eb, \u2766."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\udc62", "\u2764\ufe0f", "Thanks\ud83d\ude0a", "\ud83d\udc69\u200d\ud83d\udc67"})
    void emoji(String piece) {
        assertEquals(Piece.PICTURES, Piece.of(piece));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uff28\uff29",
                "\uff16\uff27\uff28",
                "\uff11",
                "\u200b",
                "\u200d\u200d\u200d",
                "\ufffd\ufffda",
                "\uff28\uff1b\uff28"
            })
    void whatNobodyReads(String piece) {
        assertEquals(Piece.NOISE, Piece.of(piece));
    }
}
