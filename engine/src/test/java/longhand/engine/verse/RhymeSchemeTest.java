package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import longhand.engine.form.Form;
import longhand.engine.form.FormLibrary;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Test;

/// Whoever takes any of the words that a letter offers finds one for each line of it.
class RhymeSchemeTest {

    private static final VerseWords WORDS = VerseWords.of(Lexicon.english());

    private static RhymeScheme scheme(String form, String letter) {
        Form found = FormLibrary.open().find(form).orElseThrow();
        return new RhymeScheme(found, WORDS, new Partners(WORDS), Map.of(letter, WORDS.all()));
    }

    private static int word(String text) {
        return WORDS.find(text).orElseThrow();
    }

    /// Nearly all words that sound like *ice* are spelled with it at their end, and rhyme with it by spelling alone.
    @Test
    void aWordThatWouldLeaveNoneForTheNextLineComesLastOrNotAtAll() {
        RhymeScheme scheme = scheme("rhyme-royal", "B");
        assertTrue(scheme.ends("B").get(word("concise")));
        scheme.say("B", word("concise"));
        assertFalse(scheme.ends("B").get(word("ice")));
        scheme.say("B", word("price"));
        assertFalse(scheme.ends("B").isEmpty());
    }

    @Test
    void noChoiceIsADeadEnd() {
        for (Map.Entry<String, Integer> form :
                List.of(Map.entry("rhyme-royal", 3), Map.entry("sonnet-petrarchan", 4), Map.entry("villanelle", 6))) {
            String letter = form.getKey().equals("rhyme-royal") ? "B" : "A";
            Property.holds(15, random -> walk(scheme(form.getKey(), letter), letter, form.getValue(), random));
        }
    }

    private static void walk(RhymeScheme scheme, String letter, int lines, RandomGenerator random) {
        String said = "";
        for (int i = 0; i < lines; i++) {
            BitSet ends = scheme.ends(letter);
            assertFalse(ends.isEmpty(), said + "and no more");
            int word = ends.stream()
                    .skip(random.nextInt(ends.cardinality()))
                    .findFirst()
                    .orElseThrow();
            scheme.say(letter, word);
            said += WORDS.text(word) + ", ";
        }
        assertEquals(lines, said.split(", ").length);
    }

    /// What a poem has said is closed to its other letters, not to the next poem.
    @Test
    void whatOnePoemSaidIsOpenToTheNext() {
        Form form = FormLibrary.open().find("rhyme-royal").orElseThrow();
        Partners partners = new Partners(WORDS);
        BitSet all = WORDS.all();
        RhymeScheme scheme = new RhymeScheme(form, WORDS, partners, Map.of("B", all, "C", all));
        scheme.say("B", word("light"));
        assertFalse(scheme.ends("C").get(word("night")));
        RhymeScheme next = new RhymeScheme(form, WORDS, partners, Map.of("B", all, "C", all));
        assertTrue(next.ends("C").get(word("night")));
    }

    /// What the writer has begun goes on as far as it can.
    @Test
    void aClassWithoutAnEndGoesOnAsFarAsItCan() {
        RhymeScheme scheme = scheme("sonnet-petrarchan", "A");
        scheme.say("A", word("zinc"));
        int offered = scheme.ends("A").cardinality();
        assertTrue(offered > 0, "zinc has rhymes");
    }
}
