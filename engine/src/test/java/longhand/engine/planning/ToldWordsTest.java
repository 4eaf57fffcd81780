package longhand.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

class ToldWordsTest {

    private static final String PAGE =
            "Mara came to the inn with a brass compass in her sleeve. The compass did not point north. It pointed at her"
                    + " brother. The innkeeper gave her soup. It was late, and it rained. The lamp was out.";

    private static ToldWords words(String page) {
        return new ToldWords(page, LanguageWords.of(Locale.ENGLISH));
    }

    @Test
    void knowsWhatOneSentenceTells() {
        assertTrue(words(PAGE).tells("The innkeeper gives soup to Mara."));
        assertEquals(1, words(PAGE).score("The innkeeper gave her soup."));
    }

    @Test
    void knowsWhatThreeSentencesTell() {
        String line = "Mara has a brass compass that points to her brother.";
        assertEquals(ToldWords.THRESHOLD + 0.2, words(PAGE).score(line), 1e-9);
        assertFalse(words(PAGE.replace("It pointed at", "It was late. A bell rang. It pointed at"))
                .tells("A compass points to brother Ivo."));
    }

    @Test
    void asksMoreOfThreeSentencesThanOfOne() {
        // Three of five words: in one sentence enough, in three too little.
        String line = "Osk and Pell take soup to the innkeeper.";
        assertTrue(words("The innkeeper took the soup.").tells(line));
        assertFalse(words("The innkeeper slept. She took a candle. The soup was cold.")
                .tells(line));
    }

    @Test
    void takesTwoWordsInCommonForNothing() {
        assertFalse(words(PAGE).tells("Mara sells her compass."));
        assertFalse(words(PAGE).tells("It rained and rained."));
        assertFalse(words("").tells("Mara sells her compass."));
    }

    @Test
    void knowsALineOfTwoWordsByBoth() {
        assertTrue(words(PAGE).tells("The lamp is out late."));
        assertFalse(words(PAGE).tells("The lamp is broken."));
    }
}
