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
            """)
    void findsWhatBreaksARule(String rule, String text, String broken) {
        List<Breach> breaches = CHECK.breaches(text, List.of(RuleText.read(rule)));
        List<String> expected = broken == null ? List.of() : Arrays.asList(broken.split(" "));
        assertEquals(expected, breaches.stream().map(Breach::text).toList());
        breaches.forEach(breach -> assertEquals(
                breach.text(),
                text.substring(breach.start(), breach.start() + breach.text().length())));
    }
}
