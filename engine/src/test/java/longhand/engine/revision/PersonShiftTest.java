package longhand.engine.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PersonShiftTest {

    private static String first(String text) {
        return PersonShift.toFirst(text).of(text);
    }

    @Test
    void whoeverIsToldOfTellsAndSpeechStays() {
        assertEquals(
                "I put my hat on. \"He is my brother,\" I said, and nobody looked at me.",
                first("He put his hat on. \"He is my brother,\" he said, and nobody looked at him."));
    }

    @Test
    void herIsMineBeforeANounAndMeElsewhere() {
        assertEquals(
                "I took my key. They saw me, and gave me a coat.",
                first("She took her key. They saw her, and gave her a coat."));
    }

    @Test
    void theVerbAgrees() {
        assertEquals("I am late, and I have no key.", first("She is late, and she has no key."));
        assertEquals("She is late. He is here.", PersonShift.toThird(true).of("I am late. He is here."));
    }

    @Test
    void aTellerBecomesAManOrAWoman() {
        assertEquals(
                "He lost his key, and they saw him.", PersonShift.toThird(false).of("I lost my key, and they saw me."));
        assertEquals("She lost her key.", PersonShift.toThird(true).of("I lost my key."));
    }

    @Test
    void onlyTheOneWhoIsMostSpokenOfTells() {
        assertEquals(
                "I saw my brother. I waved, but he was gone.",
                first("She saw her brother. She waved, but he was gone."));
    }

    @Test
    void checksCountPronounsAndVerbsOfTheNarration() {
        Grammar grammar = Grammar.of(Locale.ENGLISH);
        assertEquals(true, grammar.isFirstPerson("I saw him. \"She is here,\" I said."));
        assertEquals(false, grammar.isFirstPerson("She saw him. \"I am here,\" she said."));
        assertEquals(true, grammar.isThirdPerson("She saw him. \"I am here,\" she said."));
        assertEquals(false, grammar.isThirdPerson("I saw him."));
        assertEquals(true, grammar.isPast("She opened it and was gone. \"It is late.\""));
        assertEquals(false, grammar.isPast("She opened it and is gone."));
        assertEquals(true, grammar.isPresent("She opens it and is gone. \"It was late.\""));
        assertEquals(false, grammar.isPresent("She opened it and was gone."));
    }

    @Test
    void clausesGoThatASentenceCanDoWithout() {
        ClauseTrim trim = ClauseTrim.of(Locale.ENGLISH);
        assertEquals("He went to the door.", trim.of("He went to the door, since it was late."));
        assertEquals(
                "The gate was open, and he went in.", trim.of("The gate was open, which was odd, and he went in."));
        assertEquals("He went in, which was odd.", trim.of("He went in, which was odd."), "too little would be left");
        assertEquals("It was late.", trim.of("It was late."));
    }
}
