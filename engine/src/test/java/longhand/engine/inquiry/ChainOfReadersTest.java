package longhand.engine.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.scoring.Judge;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

class ChainOfReadersTest {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);

    private final ChainOfReaders readers = new ChainOfReaders(Locale.ENGLISH);

    private static List<Chapter> book() {
        List<Chapter> book = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            book.add(new Chapter("Chapter " + i, "The sea was grey on day " + i + ". Nobody spoke of the harbour."));
        }
        book.set(13, new Chapter("Chapter 13", "It rained. Pell hid the ledger under the stairs. Nobody saw him."));
        book.set(17, new Chapter("Chapter 17", "Pell drank. The ledger was dry."));
        return book;
    }

    @Test
    void aFactFarInsideTheBookIsFoundWithItsPlace() throws EngineException {
        Note note = readers.ask(book(), "Where did Pell hide the ledger?", 3, Optional.empty())
                .getFirst();
        assertEquals(13, note.chapter());
        assertEquals(1, note.sentence().index());
        String text = book().get(13).text();
        assertEquals(
                note.sentence().text(),
                text.substring(note.sentence().start(), note.sentence().end()));
    }

    @Test
    void aJudgeMayDecideOtherwise() throws EngineException {
        Judge judge = (context, texts) -> texts.stream()
                .map(_ -> new Likelihood(context.contains("was dry") ? -1 : -50, 5))
                .toList();
        Note note = readers.ask(book(), "Pell: was the ledger wet?", 1, Optional.of(judge))
                .getFirst();
        assertEquals(17, note.chapter());
    }

    @Test
    void whatTheBookDoesNotSpeakOfHasNoAnswer() throws EngineException {
        assertEquals(List.of(), readers.ask(book(), "Who owns the aeroplane?", 3, Optional.empty()));
    }

    @Test
    void theSameSentenceIsNotHandedOnTwice() throws EngineException {
        List<Chapter> twice =
                List.of(new Chapter("a", "Pell hid the ledger."), new Chapter("b", "Pell hid the ledger."));
        assertEquals(
                1,
                readers.ask(twice, "Who hid the ledger?", 5, Optional.empty()).size());
    }

    @Test
    void aSummaryIsTheBooksOwnWordsInItsOrder() {
        List<Note> summary = readers.summary(book(), 100);
        for (int i = 0; i < summary.size(); i++) {
            Note note = summary.get(i);
            assertTrue(
                    book().get(note.chapter()).text().contains(note.sentence().text()));
            assertTrue(i == 0 || summary.get(i - 1).chapter() <= note.chapter());
        }
        assertEquals(20, summary.stream().map(Note::chapter).distinct().count());
    }

    @Test
    void theGateLetsThroughWhatASentenceSays() {
        FactGate gate = new FactGate(ENGLISH);
        String text = "Pell hid the ledger under the stairs. Marit owed Slade a boat.";
        assertTrue(gate.passes("Pell hid the ledger.", text));
        assertFalse(gate.passes("Slade owed Marit a boat.", text), "the same words in other roles");
        assertFalse(gate.passes("Pell sold the boat.", text));
    }
}
