package longhand.engine.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import longhand.engine.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class LetterPalindromesTest {

    private static final VerseWords WORDS = VerseWords.of(Lexicon.english());
    private static final LetterPalindromes PALINDROMES = new LetterPalindromes(WORDS);

    private static String letters(List<Integer> line) {
        return line.stream().map(WORDS::text).collect(Collectors.joining());
    }

    @Test
    void linesAreTheSameFromBehindAndHaveTheirNumberOfWords() {
        List<List<Integer>> lines = PALINDROMES.draw(500, 3, 9, 100_000, new SplittableRandom(3));
        assertEquals(500, lines.size());
        assertEquals(500, Set.copyOf(lines).size());
        for (List<Integer> line : lines) {
            String letters = letters(line);
            assertEquals(new StringBuilder(letters).reverse().toString(), letters);
            assertTrue(line.size() >= 3 && line.size() <= 9, line::toString);
        }
    }

    /// All but single letters.
    @Test
    void noWordComesTwiceInALine() {
        for (List<Integer> line : PALINDROMES.draw(500, 3, 9, 100_000, new SplittableRandom(4))) {
            List<Integer> longer =
                    line.stream().filter(word -> WORDS.text(word).length() > 1).toList();
            assertEquals(longer.size(), Set.copyOf(longer).size(), () -> letters(line));
        }
    }

    @Test
    void wordsThatMakeNoneMakeNone() {
        Lexicon lexicon = Lexicon.english();
        VerseWords none = VerseWords.of(Lexicon.of(List.of(
                lexicon.word(lexicon.find("street").orElseThrow()),
                lexicon.word(lexicon.find("garden").orElseThrow()))));
        assertTrue(new LetterPalindromes(none)
                .draw(5, 1, 5, 1000, new SplittableRandom(1))
                .isEmpty());
        assertFalse(PALINDROMES.draw(5, 1, 1, 100_000, new SplittableRandom(1)).isEmpty(), "level, noon");
    }
}
