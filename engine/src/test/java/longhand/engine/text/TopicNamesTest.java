package longhand.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNamesTest {

    private static Set<String> names(String tag, String topic) {
        return TopicNames.of(Locale.forLanguageTag(tag)).in(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada keeps the lighthouse and waits for a ship.",
                "Ada, who keeps the lighthouse, and a wreck",
                "Ada and a ship that is late",
                "Ada's brother",
                "A ship is late. Ada walked to the harbour.",
                "the lighthouse of Ada"
            })
    void knowsWhoStandsAtTheBeginning(String topic) {
        assertEquals(Set.of("Ada"), names("en", topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A ferry that is late, and what it carries",
                "The lighthouse stands empty.",
                "Ghosts in a mill",
                "Running from the law",
                "Somebody keeps the light.",
                "She keeps the light.",
                "Once there was a mill.",
                "Love",
                ""
            })
    void takesOthersForNoName(String topic) {
        assertEquals(Set.of(), names("en", topic));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Ada hütet den Leuchtturm. | Ada",
                "fr | Ada garde le phare. | Ada",
                "es | Ada cuida el faro. | Ada",
                "nl | Ada wacht op Ivo. | Ivo"
            })
    void knowsItsLanguage(String tag, String topic, String name) {
        assertEquals(Set.of(name), names(tag, topic));
    }

    @Test
    void knowsAllOfThem() {
        assertEquals(Set.of("Ada", "Gull", "Ivo"), names("en", "Ada keeps the light on Gull. Ivo rows out."));
    }
}
