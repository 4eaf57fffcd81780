package longhand.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.RuleCheck.Breach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckTest {

    private static final RuleCheck CHECK = new RuleCheck(LexiconKnowledge.of(Lexicon.english()));

    /// Words that break the rule, blanks between them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            no letters e                 | A cat sat. The é was there! | The é there
            no letters e                 | Nothing to say.             | -
            words very at most 1 times   | Very good, very very good.  | very very
            no phrase all of a sudden    | All of a sudden. All of a; sudden! All of it. | sudden sudden
            snowball                     | I am the text               | -
            snowball                     | I am a text                 | a
            pilish                       | How I wish I could calculate pi | -
            at most 2 syllables          | Half-light, moonlight-coloured sea | moonlight-coloured
            pilish                       | How I wish you could        | you
            exactly 3 words              | One two three.              | -
            exactly 3 words              | One two.                    | end
            exactly 3 words              | One two three four five     | four five
            needs storm, sea             | The sea and the storm       | -
            needs storm, sea             | The sea and the storms      | end
            needs in order storm, sea    | The storm, the sea, the storm | -
            needs in order storm, sea    | The sea and the storm       | end
            each word once               | The sea, the Sea            | the Sea
            at most 2 different words    | Sea and sea and me and me   | me me
            first letters spell sea      | Some evening, Ann           | -
            first letters spell sea      | Some Ann                    | Ann end
            first letters spell sea      | Some evening Ann came       | came
            in alphabetical order        | A cat did. It did           | did
            in alphabetical order        | A cat cat                   | cat
            alternate vowels and consonants | An old cat is here       | old
            only words in order the old sea and the storm | The sea, the storm. | -
            only words in order the old sea and the storm | The storm, old sea. | old sea
            e-prime                      | He’s here and it seems I’m late, Mary’s cat | He’s I’m
            matches /[a-m]+/             | A big cabin                 | cabin
            """)
    void findsWhatBreaksARule(String rule, String text, String broken) {
        List<Breach> breaches = CHECK.breaches(text, List.of(RuleText.read(rule)));
        List<String> expected = broken == null ? List.of() : Arrays.asList(broken.split(" "));
        assertEquals(
                expected,
                breaches.stream()
                        .map(breach -> breach.text().isEmpty() ? "end" : breach.text())
                        .toList());
        breaches.forEach(breach -> assertEquals(
                breach.text(),
                text.substring(breach.start(), breach.start() + breach.text().length())));
    }
}
