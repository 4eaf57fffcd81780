package longhand.engine.mending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineDraftTest {

    private static final LineDraft LINE = new LineDraft("The sea, the \u201cgrey\u201d sea sleeps!", 0);

    @Test
    void aWordIsExchangedWithItsCapitalAndItsMarks() {
        assertEquals(
                "My sea, the \u201cgrey\u201d sea sleeps!",
                LINE.exchanged(0, "my").text());
        assertEquals(
                "The moon, the \u201cgrey\u201d sea sleeps!",
                LINE.exchanged(1, "moon").text());
        assertEquals(
                "The sea, the \u201cgrey\u201d sea dreams!",
                LINE.exchanged(5, "dreams").text());
    }

    @Test
    void aWordIsPutInAtEitherEndAndBetween() {
        assertEquals(
                "All the sea, the \u201cgrey\u201d sea sleeps!",
                LINE.with(0, "all").text());
        assertEquals(
                "The sea, the \u201cgrey\u201d old sea sleeps!",
                LINE.with(4, "old").text());
        assertEquals(
                "The sea, the \u201cgrey\u201d sea sleeps now!",
                LINE.with(6, "now").text());
        assertEquals("And I sing", new LineDraft("I sing", 0).with(0, "and").text());
    }

    @Test
    void aWordIsTakenOut() {
        assertEquals("Sea, the \u201cgrey\u201d sea sleeps!", LINE.without(0).text());
        assertEquals("The sea, the \u201cgrey\u201d sleeps!", LINE.without(4).text());
        assertEquals(2, LINE.without(0).without(0).changes());
    }

    @Test
    void whatStandsBeforeAPlaceHasNoBlankAtItsEnd() {
        assertEquals("", LINE.before(0));
        assertEquals("The sea,", LINE.before(2));
        assertEquals("The sea, the \u201cgrey\u201d sea sleeps", LINE.before(6));
    }
}
