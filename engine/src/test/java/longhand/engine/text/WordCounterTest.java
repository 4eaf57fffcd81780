package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCounterTest {

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
        assertEquals(words, WordCounter.count(text));
    }
}
