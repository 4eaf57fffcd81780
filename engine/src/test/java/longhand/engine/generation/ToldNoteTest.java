package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ToldNoteTest {

    private final PieceTokenizer tokenizer = new PieceTokenizer(false, " word");

    private boolean tells(String note, String text) {
        ToldNote told = new ToldNote(note, tokenizer, 200);
        for (int token : tokenizer.encode(text, false, false)) {
            told.write(token);
        }
        return told.isTold();
    }

    @Test
    void isToldWithMostOfItsLongerWordsInWhateverForm() {
        String note = "Ada lights the old lantern for the captain.";
        assertFalse(tells(note, "She went for the lantern."));
        assertTrue(tells(note, "She was lighting the lanterns."));
        assertTrue(tells(note, "\u201cThe Captain's lantern!\u201d"));
    }

    @Test
    void isToldWhenTheSentenceEnds() {
        assertFalse(tells("The lantern.", "She took the lantern and"));
        assertTrue(tells("The lantern.", "She took the lantern and."));
    }

    @Test
    void aNoteWithoutLongerWordsIsNeverTold() {
        assertFalse(tells("He is up.", "He is up."));
        assertFalse(tells("", "He is up."));
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        ToldNote told = new ToldNote("The lantern.", tokenizer, 200);
        int[] tokens = tokenizer.encode("So. The lantern.", false, false);
        for (int token : tokens) {
            told.write(token);
        }
        assertTrue(told.isTold());
        told.goBack(3);
        assertFalse(told.isTold());
        assertEquals(3, told.length());
        assertEquals('S', told.token(0));
    }
}
