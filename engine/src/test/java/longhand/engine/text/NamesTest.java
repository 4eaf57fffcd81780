package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aCapitalInsideASentenceMakesAName() {
        assertEquals(
                Set.of("Corrin", "Point", "Ada"),
                Names.in("The lighthouse on Corrin Point had been dark when Ada found the key."));
    }

    @Test
    void whatBeginsASentenceIsANameOnlyIfItComesAgain() {
        assertEquals(
                Set.of("Cale"),
                Names.in("Cale rode in. The street was empty. Shutters hung. Cale\u2019s horse stood."));
        assertEquals(Set.of(), Names.in("Shutters hung. Shutters fell, and the shutters lay."));
    }

    @Test
    void speechAndLinesBeginSentencesToo() {
        assertEquals(Set.of(), Names.in("she said, \u201cPut it back.\u201d\nPeople laughed"));
    }

    @Test
    void aTitleBeginsNoSentence() {
        assertEquals(Set.of("Mrs", "Finch"), Names.in("It was Mrs. Finch."));
    }

    @Test
    void commonWordsAndSingleLettersAreNone() {
        assertEquals(Set.of(), Names.in("and then I saw that I had It. The end. The end."));
    }

    @Test
    void nounsWithCapitalsAreNoNamesWhereTheyStandBehindArticles() {
        String text = "Mara nahm die Lampe, und die alte Frau sah Osk an. Dann trug Osk die Lampe mit einem Hauch von"
                + " Unwillen fort.";
        assertEquals(Set.of("Mara", "Osk"), Names.in(text + " Mara schwieg.", LanguageWords.of(Locale.GERMAN)));
        assertTrue(Names.in(text).contains("Lampe"));
        String english = "Then Mara saw the Lord and Osk.";
        assertEquals(Names.in(english), Names.in(english, LanguageWords.of(Locale.ENGLISH)));
    }
}
