package longhand.engine.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import longhand.engine.api.Recalled;
import longhand.engine.text.WordCounter;
import org.junit.jupiter.api.Test;

class StoryRecallTest {

    private final StoryRecall recall = new StoryRecall(Locale.ENGLISH);

    @Test
    void framesTheNearestSentencesAsAStepDoesAndKeepsTheWords() {
        String hidden = "Pell hid the ledger. " + "Nothing else was there to see that day. ".repeat(20);
        List<String> paragraphs = List.of("It rained.", hidden, "The ledger was wet.", "The sea was grey.");
        Recalled found = recall.recall("Where did Pell hide the ledger?", paragraphs, 40);
        assertEquals(
                List.of(2, 1),
                found.paragraphs().stream().sorted((a, b) -> b - a).toList());
        assertTrue(found.text().startsWith("What has happened so far:\n- "), found.text());
        assertTrue(found.text().contains("Pell hid the ledger."), found.text());
        assertTrue(found.text().endsWith("\n\n"));
        assertTrue(WordCounter.count(found.text()) <= 44, found.text());
    }

    @Test
    void aParagraphIsFoundInALongBookWhoseWordsAreEverywhere() {
        List<String> book = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            book.add("Pell looked at the ledger on day " + i + ", and the sea was grey.");
        }
        book.set(477, "Pell hid the ledger behind the clock, and nobody carried it away.");
        Recalled found = recall.recall("Who carries the ledger of Pell from the clock?", book, 80);
        assertTrue(found.text().contains("\n- " + book.get(477) + "\n"), found.text());
        assertTrue(found.paragraphs().contains(477));
    }

    /// More of them hide the one that matters.
    @Test
    void asManySentencesComeBackAsAStoryRecallsHoweverMuchRoomThereIs() {
        List<String> book = IntStream.range(0, 30)
                .mapToObj(day -> "Pell looked at the ledger on day " + day + ".")
                .toList();
        Recalled found = recall.recall("Who carries the ledger of Pell?", book, 1000);
        assertEquals(6, found.text().split("\n- ", -1).length - 1, found.text());
        Recalled less = recall.upTo(1).recall("Who carries the ledger of Pell?", book, 1000);
        assertEquals(3, less.text().split("\n- ", -1).length - 1, less.text());
        assertEquals(Recalled.NOTHING, recall.upTo(0).recall("Who carries the ledger of Pell?", book, 1000));
    }

    @Test
    void whatHasNothingInCommonIsNotRecalled() {
        assertEquals(Recalled.NOTHING, recall.recall("An aeroplane.", List.of("It rained."), 40));
    }
}
