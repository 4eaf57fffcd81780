package longhand.engine.transformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.LexiconWord;
import longhand.engine.lexicon.WordClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// C24: ten nouns, so that the seventh behind the first is the eighth.
class NounShiftTest {

    private static final List<String> NOUNS =
            List.of("acorn", "berry", "city", "dish", "echo", "fox", "garden", "hill", "island", "jar");

    private static Lexicon lexicon() {
        List<LexiconWord> words = new ArrayList<>();
        NOUNS.forEach(noun -> words.add(word(noun, WordClass.NOUN)));
        Stream.of("acorns", "berries", "dishes").forEach(noun -> words.add(word(noun, WordClass.NOUN)));
        words.add(word("rest", WordClass.NOUN, WordClass.VERB, WordClass.ADJECTIVE));
        words.add(word("red", WordClass.NOUN, WordClass.ADJECTIVE));
        Stream.of("the", "a", "an", "and", "i").forEach(word -> words.add(word(word, WordClass.FUNCTION)));
        return Lexicon.of(words);
    }

    private static LexiconWord word(String spelling, WordClass... classes) {
        return new LexiconWord(spelling, List.of(), 200, true, false, Set.of(classes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the acorn            | the hill
            the berry, the city. | the island, the jar.
            the dish             | the acorn
            the acorns           | the hills
            the berries          | the islands
            Acorn and acorn      | Hill and hill
            the acorn’s hill     | the hill’s echo
            I know Acorn well    | I know Acorn well
            Well. “Acorn!” I say | Well. “Hill!” I say
            a dish               | an acorn
            An echo              | A berry
            the red acorn        | the red hill
            I rest               | I rest
            the rest             | the garden
            the red              | the garden
            unknown stays        | unknown stays
            """)
    void putsTheSeventhNounForEach(String text, String shifted) {
        assertEquals(shifted, new NounShift(lexicon(), 7).apply(text));
    }

    @Test
    void goesBackAndNowhere() {
        assertEquals("the jar", new NounShift(lexicon(), -1).apply("the acorn"));
        assertEquals("the acorn", new NounShift(lexicon(), 0).apply("the acorn"));
    }

    @Test
    void knowsEnglish() {
        String text = "The women walked to the church with two dogs, and an old man gave them bread.";
        String shifted = new NounShift(Lexicon.english(), 7).apply(text);
        assertTrue(
                shifted.matches("The [a-z]+ walked to the [a-z]+ with two [a-z]+s, and an old [a-z]+ gave them bread."),
                shifted);
        assertTrue(Stream.of("women", "church", "dogs", " man ").noneMatch(shifted::contains), shifted);
    }
}
