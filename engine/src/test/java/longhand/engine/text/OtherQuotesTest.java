package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OtherQuotesTest {

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(Sentence::text).toList();
    }

    @Test
    void aSentenceEndsBehindTheMarkThatClosesIt() {
        assertEquals(List.of("„Komm!“", "Er ging."), sentences("„Komm!“ Er ging."));
        assertEquals(List.of("„Warum?“", "fragte Osk."), sentences("„Warum?“ fragte Osk."));
        assertEquals(List.of("»Komm!«", "Er ging."), sentences("»Komm!« Er ging."));
        assertEquals(List.of("«¡Ven!»", "Se fue."), sentences("«¡Ven!» Se fue."));
        assertEquals(List.of("« Viens ! »", "Il partit."), sentences("« Viens ! » Il partit."));
        assertEquals(List.of("« Viens ! »", "Il partit."), sentences("« Viens ! » Il partit."));
        assertEquals(9, SentenceEnds.next("„Komm doch!“ Er", 0) - 3);
        assertEquals(-1, SentenceEnds.next("« Viens ! ", 0));
    }

    @Test
    void theSameMarkOpensWhereNothingIsOpen() {
        assertEquals(List.of("He left.", "“Who?”", "It rained."), sentences("He left. “Who?” It rained."));
        assertEquals(List.of("Er ging.", "»Halt!«"), sentences("Er ging. »Halt!«"));
        assertEquals(List.of("»Komm!«", "»Nein.«"), sentences("»Komm!« »Nein.«"));
        assertFalse(SentenceEnds.isOpen("He left.“"));
    }

    @Test
    void theSentenceMayHaveEndedBehindIt() {
        for (String ended : List.of("„Komm!“", "»Komm!«", "«¡Ven!»", "« Viens ! »", "« Viens ! »")) {
            assertTrue(SentenceEnds.isOpen(ended), ended);
        }
        assertFalse(SentenceEnds.isOpen("« Viens »"));
    }
}
