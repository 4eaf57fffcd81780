package longhand.engine.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PronunciationTest {

    @Test
    void isTakenApart() {
        Pronunciation silver = new Pronunciation("S IH1 L V ER0");
        assertEquals(2, silver.syllables());
        assertEquals("10", silver.stress());
        assertEquals("IH1 L V ER0", silver.rhyme());
        assertEquals("S", silver.onset());
    }

    @Test
    void secondaryStressIsStress() {
        Pronunciation permit = new Pronunciation("P ER1 M IH2 T");
        assertEquals("12", permit.stress());
        assertEquals("IH2 T", permit.rhyme());
        assertEquals("M", permit.onset());
    }

    @Test
    void withoutStressAllOfItIsTheRhymePart() {
        Pronunciation of = new Pronunciation("DH AH0");
        assertEquals("0", of.stress());
        assertEquals("DH AH0", of.rhyme());
        assertEquals("", of.onset());
    }

    @Test
    void theOnsetIsWhatCanBeginASyllable() {
        assertEquals("", new Pronunciation("IY1 T").onset());
        assertEquals("L", new Pronunciation("B IH0 L IY1 V").onset());
        assertEquals("S", new Pronunciation("K W IH1 K S IH2 L V ER0").onset());
        assertEquals("S T R", new Pronunciation("D IH0 S T R OY1").onset());
        assertEquals("", new Pronunciation("S IH2 NG AH0 NG AW1").onset());
    }

    @Test
    void refusesWhatIsNoPhone() {
        assertThrows(IllegalArgumentException.class, () -> new Pronunciation(""));
        assertThrows(IllegalArgumentException.class, () -> new Pronunciation("S  T"));
        assertThrows(IllegalArgumentException.class, () -> new Pronunciation("s ih1"));
        assertThrows(IllegalArgumentException.class, () -> new Pronunciation("IH"));
    }
}
