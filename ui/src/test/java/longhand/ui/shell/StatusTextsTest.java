package longhand.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelDescription;
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
        assertEquals("1.4 words/s", texts.modelFact(new ModelState.Writing("m", OptionalDouble.of(1.44))));
        assertEquals("12 words/s", texts.modelFact(new ModelState.Writing("m", OptionalDouble.of(12))));
    }

    private static Optional<ModelDescription> model(String backend, String noCard) {
        return Optional.of(new ModelDescription("m", "llama", "", 1, 1, 2048, backend, noCard));
    }

    @Test
    void saysWhatWrites() {
        assertEquals("", texts.device(Optional.empty()));
        assertEquals("CPU", texts.device(model("vector, 2 threads", "")));
        assertEquals("", texts.card(model("vector, 2 threads", "")));
        Optional<ModelDescription> card = model("cuda, NVIDIA GeForce RTX 3060, 12 of 24 layers", "");
        assertEquals("GPU", texts.device(card));
        assertEquals("GeForce RTX 3060", texts.card(card));
        assertEquals("Orin", texts.card(model("cuda, Orin", "")));
    }

    @Test
    void saysInASentenceWhyNotTheCard() {
        ModelState ready = new ModelState.Ready("Small", OptionalDouble.of(41.7));
        assertEquals(
                "Small writes on the processor. 42 words per second in the last take. Not on a graphics card: none is"
                        + " there.",
                texts.modelSentence(ready, model("vector", "none is there (a: b (c))")));
        assertEquals(
                "Small writes on the graphics card NVIDIA GeForce RTX 3060.",
                texts.modelSentence(new ModelState.Reading("Small", 1, 2), model("cuda, NVIDIA GeForce RTX 3060", "")));
        assertEquals(
                "Your text is untouched. The graphics card cannot be used: none is there. Choose Automatic or Processor under"
                        + " Preferences, What computes.",
                texts.modelSentence(
                        new ModelState.Unavailable(
                                "Small", new EngineError.BackendFailure("CUDA", "none is there (x)")),
                        Optional.empty()));
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
