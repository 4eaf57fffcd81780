package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import longhand.engine.api.LengthTarget;
import longhand.engine.length.LengthWindow;
import longhand.engine.sampling.Logits;
import org.junit.jupiter.api.Test;

/// What is added to the scores of a word with which sentences begin.
class SameBeginningsTest {

    private static final String OTHERS = "He went. It rained. So what? Nobody spoke. All slept. ";

    private final PieceTokenizer tokenizer = new PieceTokenizer(false, "Dad", " Dad", " Ada");

    private float bias(String page, String said, String piece) {
        TakeText text = new TakeText(LengthWindow.of(LengthTarget.ofWords(90)), 0, new LoopGuard(""), _ -> {});
        text.add(said);
        SameBeginnings beginnings = new SameBeginnings(tokenizer, page, text);
        Logits logits = new Logits(tokenizer.vocabularySize());
        logits.start();
        beginnings.process(logits);
        float bias = logits.get(tokenizer.token(piece));
        assertEquals(piece.contains("Dad") ? -bias : 0, piece.contains("Dad") ? beginnings.raises() : 0, 1e-6);
        return bias;
    }

    @Test
    void aWordBecomesTheLessLikelyTheMoreSentencesBeginWithIt() {
        assertEquals(0, bias("", OTHERS + "Dad ran. ".repeat(2), " Dad"));
        assertEquals(-1.5f, bias("", OTHERS + "Dad ran. ".repeat(3), " Dad"));
        assertEquals(-1.5f, bias("", OTHERS + "Dad ran. ".repeat(3), "Dad"));
        assertEquals(-3, bias("", OTHERS + "Dad ran. ".repeat(4), " Dad"));
        assertEquals(-6, bias("", OTHERS + "\u201cDad!\u201d\n".repeat(5), "Dad"));
        assertEquals(-12, bias("", OTHERS + "Dad ran. ".repeat(8), " Dad"));
        assertEquals(0, bias("", OTHERS + "Dad ran. ".repeat(8), " Ada"));
    }

    @Test
    void onlyWhereASentenceBegins() {
        assertEquals(0, bias("", "Dad ran. ".repeat(6) + "And", " Dad"));
    }

    @Test
    void thePageCountsToo() {
        assertEquals(-3, bias(OTHERS + "Dad ran. Dad sat. Dad", " slept. Dad woke.", " Dad"));
        assertEquals(-1.5f, bias(OTHERS + "Dad ran. ".repeat(3), "", "Dad"));
    }

    @Test
    void linesOfVerseMay() {
        assertEquals(0, bias("", "Dad ran\nDad sat,\nDad slept;\nDad woke\n", "Dad"));
        assertEquals(0, bias("Dad ran\nDad sat,\nDad slept;\n", "", "Dad"));
    }

    @Test
    void aPageThatBeginsAlikeMayGoOn() {
        assertEquals(0, bias("Dad ran. ".repeat(6), "Dad slept. Dad woke.", " Dad"));
    }
}
