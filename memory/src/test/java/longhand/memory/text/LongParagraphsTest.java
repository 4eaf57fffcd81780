package longhand.memory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.memory.testing.Property;
import org.junit.jupiter.api.Test;

class LongParagraphsTest {

    private static final String SENTENCE = "She wrote it down, and the water in the well went on falling. ";

    private static Slice of(String text) {
        return Slice.of(text, CharacterStyle.TYPED);
    }

    private static List<String> words(Slice slice) {
        return List.of(slice.text().strip().split("\\s+"));
    }

    @Test
    void leavesParagraphsThatAPageBears() {
        Slice slice = of("a".repeat(LongParagraphs.MOST) + "\n" + SENTENCE.repeat(100));
        assertSame(slice, LongParagraphs.parted(slice));
    }

    @Test
    void partsBehindSentencesAndKeepsEveryWord() {
        Slice slice = of("Before.\n" + SENTENCE.repeat(2_000).strip() + "\nBehind.");
        Slice parted = LongParagraphs.parted(slice);
        assertEquals(words(slice), words(parted));
        assertFalse(LongParagraphs.areIn(parted));
        assertEquals("Before.", Runs.text(parted.lines().getFirst()));
        assertEquals("Behind.", Runs.text(parted.lines().getLast()));
        parted.lines().forEach(line -> assertTrue(Runs.text(line).endsWith("."), () -> Runs.text(line)));
    }

    @Test
    void partsBehindWordsWhereThereIsNoSentenceAndAnywhereWhereThereIsNoWord() {
        assertEquals(words(of("word ".repeat(9_000))), words(LongParagraphs.parted(of("word ".repeat(9_000)))));
        String blob = "\uD83D\uDE00".repeat(20_000);
        Slice parted = LongParagraphs.parted(of("x" + blob));
        assertEquals("x" + blob, parted.text().replace("\n", ""));
        parted.lines()
                .forEach(line ->
                        assertFalse(Character.isLowSurrogate(Runs.text(line).charAt(0))));
    }

    @Test
    void stylesStayWithTheirWords() {
        Property.holds(50, random -> {
            List<Run> runs = new java.util.ArrayList<>();
            for (int i = 0; i < 400; i++) {
                CharacterStyle style = CharacterStyle.TYPED.withItalic(random.nextBoolean());
                runs.add(new Run(SENTENCE.substring(0, random.nextInt(1, SENTENCE.length())), style));
            }
            Slice slice = new Slice(List.of(runs));
            Slice parted = LongParagraphs.parted(slice);
            assertEquals(marked(slice), marked(parted));
        });
    }

    /// Every character that is no blank, italic ones as capitals.
    private static String marked(Slice slice) {
        StringBuilder marked = new StringBuilder();
        slice.lines()
                .forEach(line -> line.forEach(run -> marked.append(
                        run.style().italic()
                                ? run.text().toUpperCase(java.util.Locale.ROOT)
                                : run.text().toLowerCase(java.util.Locale.ROOT))));
        return marked.toString().replaceAll("\\s", "");
    }
}
