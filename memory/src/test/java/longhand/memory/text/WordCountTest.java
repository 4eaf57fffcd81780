package longhand.memory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import longhand.memory.testing.Property;
import longhand.memory.testing.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {

    /// The table of the engine's `WordCounterTest`: the two must never differ.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|0",
                "one two  three|3",
                "Mike's and Mike\u2019s|3",
                "half-past|1",
                "one--two|2",
                "one\u2014two \u2026 three|3",
                "'tis the dogs' 'quoted'|4",
                "4.52 metres|3",
                "e\u0301te\u0301 na\u00efve|2",
                "- dash|1"
            })
    void countsAsTheDefinitionSays(String text, int words) {
        assertEquals(words, WordCount.of(text));
    }

    @Test
    void theChangeIsTheDifference() {
        Property.holds(1000, random -> {
            SceneText before = SceneText.of(RandomText.slice(random));
            Edit edit = RandomText.edit(before, random);
            SceneText after = before.apply(edit);
            assertEquals(WordCount.of(after) - WordCount.of(before), WordCount.change(before, edit));
        });
    }
}
