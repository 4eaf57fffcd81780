package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// When a story is, by what its narrator says of it.
class StoryTimeTest {

    private static final StoryTime ENGLISH = StoryTime.of(Locale.UK);

    private static List<String> words(String text) {
        return ENGLISH.moments(text).stream().map(StoryTime.Moment::words).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The next morning",
                "At first light",
                "Later that evening",
                "Three days later",
                "On Tuesday night",
                "in March 1912",
                "In the winter of 1880",
                "at six o'clock in the morning",
                "on the third of May",
                "Christmas Eve",
                "two winters ago",
                "the night before",
                "Sunday morning"
            })
    void narratorsNameTimes(String time) {
        assertEquals(List.of(time), words(time + ", Mara came back."));
    }

    @Test
    void otherWordsTellNoTime() {
        assertEquals(List.of(), words("He may come in, one by one; the day was long, and at one end stood March."));
        assertEquals(List.of(), words("Then she sat down."));
        assertEquals(List.of(), StoryTime.of(Locale.ROOT).moments("At dawn she left."));
    }

    @Test
    void whatIsSaidMovesNoClock() {
        String text =
                "At dawn Mara woke. \u201cI saw him last night,\u201d she said.\n\u201cOn Monday,\u201d said Osk.";
        assertEquals(List.of("At dawn"), words(text));
    }

    @Test
    void aPlaceHasTheLastTimeAheadOfIt() {
        String text = "Mara slept. At dawn\nshe rose. By noon she was gone.";
        List<StoryTime.Moment> moments = ENGLISH.moments(text);
        assertEquals(Optional.empty(), StoryTime.at(moments, text.indexOf("At")));
        assertEquals(Optional.of("At dawn"), StoryTime.at(moments, text.indexOf("By")));
        assertEquals(Optional.of("By noon"), StoryTime.at(moments, text.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "de, Am nächsten Morgen ging Mara fort., Am nächsten Morgen",
        "de, Drei Tage später kam sie wieder., Drei Tage später",
        "de, Er starb im Winter 1912., im Winter 1912",
        "fr, Le lendemain matin elle partit., Le lendemain matin",
        "fr, Elle revint trois jours plus tard., trois jours plus tard",
        "es, Aquella noche Mara se fue., Aquella noche",
        "es, Volvió tres días después., tres días después"
    })
    void timesHaveTheirWordsInEachLanguage(String language, String text, String time) {
        assertEquals(
                List.of(time),
                StoryTime.of(Locale.of(language)).moments(text).stream()
                        .map(StoryTime.Moment::words)
                        .toList());
    }
}
