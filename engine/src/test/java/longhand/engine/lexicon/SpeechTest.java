package longhand.engine.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeechTest {

    private static final Speech SPEECH = new Speech(Lexicon.english(), SoundGuess.english());

    private static List<String> said(String word) {
        SpokenWord spoken = SPEECH.of(word);
        return spoken.verified()
                ? spoken.readings().stream().map(Pronunciation::phones).toList()
                : List.of();
    }

    @Test
    void regularPastsAreSaidByTheirVerbs() {
        assertEquals(List.of("D AE1 M AH0 S K T"), said("damasked"));
        assertEquals(List.of("D IH1 M D"), said("dimm'd"));
        assertEquals(List.of("W AA1 N D ER0 D"), said("wander\u2019d"));
        assertEquals(List.of("L AH1 V D"), said("lov'd"));
        assertEquals(List.of("HH ER1 T AH0 D"), said("hurted"));
        assertEquals(List.of("P AE1 S T"), said("pass'd"));
    }

    @Test
    void oldSecondPersonsAreSaidByTheirVerbs() {
        assertEquals(List.of("G R OW1 S T"), said("grow'st"));
        assertEquals(List.of("OW1 S T"), said("ow'st"));
        assertEquals(List.of("W AA1 N D ER0 S T"), said("Wander'st"));
    }

    @Test
    void possessivesAndPluralsAreSaidByTheirNouns() {
        assertEquals(List.of("T IH1 NG K ER0 Z"), said("tinker's"));
        assertEquals(said("cafes"), said("caf\u00e9s"));
    }

    @Test
    void accentsAreNoOtherWord() {
        assertEquals(said("cafe"), said("Caf\u00e9"));
        assertEquals(said("naive"), said("nai\u0308ve"));
        assertFalse(said("Zo\u00eb").isEmpty());
    }

    @Test
    void aWordOfTheWritersOwnKeepsItsAccents() {
        Lexicon own = Lexicon.english().with(Map.of("ros\u00e9", List.of(new Pronunciation("R OW0 Z EY1"))));
        Speech speech = new Speech(own, SoundGuess.english());
        assertEquals("R OW0 Z EY1", speech.of("Ros\u00e9").readings().getFirst().phones());
        assertEquals("R OW1 Z", speech.of("rose").readings().getFirst().phones());
        assertFalse(Lexicon.english().find("ros\u00e9").isPresent());
    }

    @Test
    void whatNobodyKnowsIsAGuess() {
        assertFalse(SPEECH.of("zorvathed").verified());
    }
}
