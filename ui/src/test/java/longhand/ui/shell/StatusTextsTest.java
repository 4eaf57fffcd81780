package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalDouble;
import longhand.ui.Messages;
import longhand.ui.take.ModelState;
import org.junit.jupiter.api.Test;

class StatusTextsTest {

    private final StatusTexts texts = new StatusTexts(Messages.of(Locale.ENGLISH), ZoneOffset.UTC);

    @Test
    void saysOneFactAboutTheModel() {
        assertEquals("No model", texts.modelFact(new ModelState.Absent()));
        assertEquals("ready", texts.modelFact(new ModelState.Ready("m", OptionalDouble.empty())));
        assertEquals("ready, 96 words/s", texts.modelFact(new ModelState.Ready("m", OptionalDouble.of(96.2))));
        assertEquals("reading 3,100 of 9,400 words", texts.modelFact(new ModelState.Reading("m", 3100, 9400)));
        assertEquals("reading", texts.modelFact(new ModelState.Reading("m", 0, 0)));
        assertEquals("12 words/s", texts.modelFact(new ModelState.Writing("m", OptionalDouble.of(12))));
    }

    @Test
    void neverClampsTheDay() {
        assertEquals("Today 1,130 of 1,000", texts.today(1130, 1000));
        assertEquals("Today 0", texts.today(0, 0));
    }

    @Test
    void tellsTimes() {
        assertEquals("14:32", texts.time(Instant.parse("2026-03-09T14:32:07Z")));
        assertEquals("48 min", texts.session(Duration.ofSeconds(48 * 60 + 59)));
        assertEquals("1 h 12 min", texts.session(Duration.ofMinutes(72)));
    }
}
