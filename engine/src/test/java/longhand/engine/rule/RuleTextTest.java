package longhand.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import longhand.engine.filter.Letters;
import longhand.engine.filter.Transform;
import longhand.engine.filter.WordKnowledge;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.lexicon.Pronunciation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules by what they let pass. C1 to C16: cases that the filters of Constrained Text Generation Studio should
/// have passed, by their meaning.
class RuleTextTest {

    private static final LexiconKnowledge ENGLISH = LexiconKnowledge.of(Lexicon.english());

    private static boolean passes(String rule, String word) {
        return ((Rule.EachWord) RuleText.read(rule)).filter().passes(Letters.plain(word), ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no letters e E       | cat yes, the no, café no, Eve no
            no text  ab   cd     | abbot no, cod yes, acdc no, bad yes
            not all of b t       | bat no, bar yes
            not all of ing th    | thing no, sing yes
            all of a t           | cat yes, cab no
            any of ing ed        | walked yes, walk no
            letter 1 is c        | cat yes, act no, c yes
            letter 3 is t        | cat yes, c no
            letter -1 is t       | cat yes, at yes, tea no
            starts with un       | undo yes, fun no
            ends with ing ed     | sing yes, bed yes, ingot no
            within 3 edits of kitten | sitting yes
            within 2 edits of kitten | sitting no, mitten yes, kitten yes
            exactly 3 letters    | cat yes, cats no, it's yes
            at least 4 letters   | cats yes, cat no
            at most 2 letters    | at yes, cat no
            sounds like night    | knight yes, nite yes, day no
            sounds like phone    | fone yes
            sounds like smith    | schmidt yes, smyth yes, schmitt yes, smile no
            sounds like schmidt  | smith yes
            sounds like knight   | nite yes, night yes
            sounds like fone     | phone yes
            sounds like thomas   | tomas yes
            sounds like jose     | hose yes
            sounds like cat      | dog no
            exactly 2 syllables  | poem yes, fire yes, every yes, cat no, xyzzyq no
            exactly 1 syllable   | fire yes
            exactly 3 syllables  | every yes, interesting yes
            at most 1 syllable   | cat yes, poem no
            stress 01            | permit yes, cat no
            stress 10            | permit no
            stress 11            | permit yes
            stress 0100          | obsequious yes
            stressed like permit | begin yes
            rhymes with purple   | people no
            rhymes with bean     | green yes, bean no
            rhymes with leave    | believe no
            rhymes with conditioner | commissioner yes, parishioner yes, petitioner yes, practitioner yes
            palindromes          | deified yes, hannah yes, cat no, a yes
            anagrams of listen   | enlist yes, inlets yes, silent yes, tinsel yes, listen no, tin no
            from letters listen  | tin yes, tent no, listen yes
            each letter at most 1 time  | copyrightable yes, letter no
            each letter at most 2 times | letter yes
            each letter at least 2 times | noon yes, letter no
            only letters a e n s | sane yes, saint no
            only vowel e         | persevere yes, ye yes, perfect yes, men yes, man no
            no tall letters      | a yes, moon yes, sinew yes, tan no
            no words cat         | cat no, cats no, catalog yes
            no words stop try make | stopping no, tried no, making no, top yes
            no words go, child   | went no, gone no, goes no, children no, child's no, goat yes
            no words went        | went no, go yes
            as upper: starts with S | sea yes
            as upper: starts with s | sea no
            as capital: starts with S | sea yes, as no
            as letters: exactly 4 letters | it'll yes
            as digits: exactly 0 letters | cat yes
            monosyllabic         | cat yes, poem no
            e-prime              | become yes, been no, isn’t no, Mary’s yes
            matches /S\\w+s/       | sees yes, sees' no, see no
            matches /\\W/         | a no
            """)
    void asItIsMeant(String rule, String words) {
        for (String verdict : words.split(",")) {
            String[] parts = verdict.strip().split(" ");
            assertEquals(parts[1].equals("yes"), passes(rule, parts[0]), () -> rule + ": " + parts[0]);
        }
    }

    static List<RuleSentence> sentences() {
        return RuleBook.sentences();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theBookSaysWhatIsUnderstood(RuleSentence sentence) {
        Rule rule = RuleText.read(sentence.example());
        assertEquals(sentence.example(), rule.text());
        if (!sentence.passes().isEmpty() && !sentence.name().equals("means")) {
            assertTrue(passes(sentence.example(), sentence.passes()), sentence::example);
        }
    }

    @Test
    void aPatternThatTakesTooLongIsGivenUp() {
        String slow = "matches /.*.*.*.*.*.*.*.*x/";
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> passes(slow, "aaaaaaaaaaaaaaaaaaaaaaaa"));
        assertTrue(String.valueOf(wrong.getMessage()).contains(".*.*.*x"), wrong.getMessage());
        assertThrows(IllegalArgumentException.class, () -> RuleText.read("matches /(a/"));
    }

    @Test
    void meaningIsAskedOfWhoKnows() {
        WordKnowledge alike = new WordKnowledge() {
            @Override
            public List<Pronunciation> readings(String word) {
                return List.of();
            }

            @Override
            public double likeness(String word, String other) {
                return word.equals("ocean") ? 0.5 : 0.1;
            }
        };
        Rule.EachWord rule = assertInstanceOf(Rule.EachWord.class, RuleText.read("means like sea by 0.4"));
        assertTrue(rule.filter().passes("ocean", alike));
        assertFalse(rule.filter().passes("desk", alike));
        assertFalse(rule.filter().passes("ocean", ENGLISH));
    }

    @Test
    void theTwelveTransformsAreThoseOfTheStudio() {
        List<String> done = Arrays.stream(Transform.values())
                .map(transform -> transform.apply(" aé1 B-c\t"))
                .toList();
        assertEquals(
                List.of(
                        " AÉ1 B-C\t",
                        " aé1 b-c\t",
                        "aé1B-c\t",
                        "aé1 B-c\t",
                        " aé1 B-c",
                        "aé1 B-c",
                        " aé1 b-c\t",
                        "aé1Bc",
                        "aéBc",
                        "1",
                        " a1 B-c\t",
                        "aé1B-c"),
                done);
        assertEquals("Cat", Transform.CAPITAL.apply("cAT"));
        assertEquals("", Transform.CAPITAL.apply(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "be good", "no letters 5", "exactly x letters", "as pink: no letters e", "only vowel z"})
    void whatIsNoRuleIsSaid(String text) {
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> RuleText.read(text));
        assertTrue(String.valueOf(wrong.getMessage()).contains("unknown"), wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at most 100 syllables       | 0 to 99: 100",
                "letter 0 is e               | 1 to 99: 0",
                "letter -100 is e            | 1 to 99: 100",
                "each letter at most 12 times | 1 to 9: 12",
                "word very at most 100 times | 0 to 99: 100",
                "melting snowball from 16    | 1 to 15: 16",
                "exactly 99999999999 words   | 1 to 5000: 99999999999",
                "at most 0 different words   | 1 to 9999: 0",
            })
    void aNumberOutOfItsRangeIsNamed(String text, String said) {
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> RuleText.read(text));
        assertEquals("number must be " + said, wrong.getMessage());
    }

    @Test
    void lengthsOfRowsAreThoseOfPiAndOfSnowballs() {
        LengthRow pi = new LengthRow.Pi();
        int[] digits = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6};
        for (int i = 0; i < digits.length; i++) {
            assertEquals(digits[i], pi.letters(i).orElseThrow());
        }
        assertEquals(10, pi.letters(32).orElseThrow());
        assertEquals(4, new LengthRow.Steps(1, 9).letters(3).orElseThrow());
        assertEquals(7, new LengthRow.Steps(9, 1).letters(2).orElseThrow());
        assertTrue(new LengthRow.Steps(9, 1).letters(9).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new LengthRow.Steps(16, 1));
    }
}
