package longhand.engine.mending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.SoundGuess;
import longhand.engine.lexicon.Speech;
import longhand.engine.scansion.FormCheck;
import longhand.engine.verse.LetterTokenizer;
import longhand.engine.verse.RandomTransformer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever the model says, what is offered keeps the form, and no line is changed more than it must be.
class MenderTest {

    private static final FormCheck CHECK = new FormCheck(new Speech(Lexicon.english(), SoundGuess.english()));
    private static final LetterTokenizer TOKENIZER = new LetterTokenizer();
    private static final FormLibrary LIBRARY = FormLibrary.open();

    private static Mender mender() {
        return new Mender(CHECK, TOKENIZER, new RandomTransformer(TOKENIZER.vocabularySize(), 7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    haiku; 2; 1; An old silent pond/A frog jumps in the pond/Splash! Silence again
                    haiku; 3; 2; An old silent pond/A frog jumps into the pond/Splash! Silence again and again
                    couplets; 2; 1; The sky above the sea is dark as night,/And in the distance you can see the moon./\
                    The waves are rolling to the quiet shore/And every sailor there is home by door.
                    triolet; 4; 0; The wind is turning to the east/A/A/The wind is turning to the north/A/A/A/A
                    """)
    void offersWhatKeepsTheForm(String id, int line, int changes, String poem) throws EngineException {
        Form form = LIBRARY.find(id).orElseThrow();
        List<String> lines = List.of(poem.split("/"));
        assertTrue(isBroken(form, lines, line));
        List<Mended> offers = mender().mend(new Mender.Broken(form, lines, line - 1), 3, () -> false);
        assertFalse(offers.isEmpty());
        for (Mended offer : offers) {
            List<String> mended = new ArrayList<>(lines);
            mended.set(line - 1, offer.text());
            assertEquals(changes, offer.changes(), offer.text());
            assertFalse(isBroken(form, mended, line), offer.text());
        }
    }

    @Test
    void aLineThatKeepsItsFormIsOfferedWithAnotherWord() throws EngineException {
        Form form = LIBRARY.find("haiku").orElseThrow();
        List<String> lines = List.of("An old silent pond", "A frog jumps into the pond", "Splash! Silence again");
        List<Mended> offers = mender().mend(new Mender.Broken(form, lines, 1), 3, () -> false);
        assertEquals(3, offers.size());
        for (Mended offer : offers) {
            assertFalse(lines.contains(offer.text()));
            assertFalse(isBroken(form, List.of(lines.getFirst(), offer.text(), lines.getLast()), 2), offer.text());
        }
    }

    @Test
    void aRefrainThatKeepsItsFormIsNotOfferedAsItself() throws EngineException {
        Form form = LIBRARY.find("triolet").orElseThrow();
        String refrain = "The wind is turning to the east";
        List<String> lines = List.of(refrain, "A", "A", refrain);
        List<Mended> offers = mender().mend(new Mender.Broken(form, lines, 3), 3, () -> false);
        assertFalse(offers.stream().anyMatch(offer -> offer.text().equals(refrain)), offers::toString);
    }

    /// The line that it should repeat is too short itself.
    @Test
    void offersNoRefrainThatBreaksItsForm() throws EngineException {
        Form form = LIBRARY.find("triolet").orElseThrow();
        List<String> lines = List.of("The night is dark/A/A/The night is light/A/A/A/A".split("/"));
        List<Mended> offers = mender().mend(new Mender.Broken(form, lines, 3), 3, () -> false);
        assertFalse(offers.stream().anyMatch(offer -> offer.text().equals(lines.getFirst())));
    }

    private static boolean isBroken(Form form, List<String> lines, int line) {
        return CHECK.check(form, lines).faults().stream().anyMatch(fault -> fault.line() == line);
    }
}
