package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which mark is still missing at the end of a text; `-` = none.
class SpeechTest {

    private static String closing(String page, String text) {
        return new Speech(page).closing(text).map(String::valueOf).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "He said, \u201cGo.|\u201d",
                "He said, \u201cGo.\u201d|-",
                "He said, \u201cGo.\u201d She said, \u201cNo|\u201d",
                "He said, \"Go.|\"",
                "\"Go,\" he said, \"or stay.\"|-",
                "\"Go,\" he said, \"or stay.|\"",
                "\u201cDid he say \u2018go|\u2019",
                "\u201cDid he say \u2018go.\u2019|\u201d",
                "\u201cDid he say \u2018go\u2019?\u201d|-",
                "\u2018Don\u2019t go.|\u2019",
                "\u2018Don\u2019t go.\u2019|-",
                "The boys\u2019 hats. \u2018No.|\u2019",
                "\u2018Twas brillig, in the summer of \u201821.|-",
                "\u00ab Va. \u00bb|-",
                "\u00abVa.|\u00bb",
                "\u00bbGeh.|\u00ab",
                "\u201eGeh.|\u201c",
                "\u201eGeh.\u201c|-",
                "A board of 2\" by 4\".|-",
                "\"Go,\" he said. He went home.\"|-",
                "He wrote it (\u201cGo.|\u201d",
                "He stood\u2014\u201cGo.|\u201d",
                "He went.|-",
            })
    void theInnermostOpenMarkIsMissing(String text, String mark) {
        assertEquals(mark, closing("", text));
    }

    @Test
    void thePageMayHaveOpenedIt() {
        assertEquals("\u201d", closing("She turned. \u201cI never", " knew him."));
        assertEquals("-", closing("She turned. \u201cI never", " knew him.\u201d"));
    }

    @Test
    void aNewParagraphBeginsAnew() {
        assertEquals("-", closing("\u201cI never knew him.\n", "He was gone."));
        assertEquals("-", closing("\u201cI never", " knew him.\n\nHe was gone."));
    }
}
