package longhand.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.Saying;
import longhand.engine.api.StopReason;
import longhand.engine.api.TokenTrace;
import longhand.engine.api.Usage;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {

    private static final ModelChoice CHOICE =
            new ModelChoice(Path.of("/tmp/a b/m\u00f6del;INIT=.gguf"), ModelChoice.Backend.VECTOR, 2, 4096);
    private static final ModelDescription MODEL = new ModelDescription("n", "llama", "ab", 1, 2, 3, "vector");
    private static final Path FILE = Path.of("/tmp/x.gguf");

    private static final VerseRequest VERSE = new VerseRequest(
            CHOICE, "haiku", "", "Rain", List.of("na\u00efve"), 2, List.of(new Saying("zorvath", "AH1")), 7);

    static Stream<Report> reports() {
        TokenTrace odd = new TokenTrace(7, -1.5f, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f);
        Stream<WritingEvent> takes = Stream.of(
                new WritingEvent.Reading(1, 2),
                new WritingEvent.TextAdded("\u201cna\u00efve\u201d \ud83d\ude00\n\u0000"),
                new WritingEvent.Finished(
                        StopReason.WORDS_REACHED, new Usage(1, 2, 3, 4, 5, 6, 7), MODEL, List.of(odd)));
        Stream<EngineError> errors = Stream.of(
                new EngineError.UnreadableModel(FILE, "r"),
                new EngineError.ModelTooLarge(FILE, 1L << 40, 2),
                new EngineError.ContextOverflow(1, 2),
                new EngineError.TemplateFailure("t"),
                new EngineError.DeadEnd("c", "t"),
                new EngineError.BackendFailure("b", "r"),
                new EngineError.BackendFailure("b", "r", true),
                new EngineError.EngineLost("r"),
                new EngineError.EngineUnstarted("r"));
        Stream<ModelEvent> models = Stream.of(new ModelEvent.Loading(0.25), new ModelEvent.Ready(MODEL));
        return Stream.of(
                        takes.map(event -> new Report.OfTake(1, event)),
                        errors.map(error -> new Report.OfTake(2, new WritingEvent.Failed(error))),
                        models.map(event -> new Report.OfModel(Long.MAX_VALUE, event)),
                        Stream.of(new Report.Leaving("r")))
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportArrivesAsItWasSent(Report report) throws IOException {
        assertEquals(Optional.of(report), Wire.read(frame(report), Report.class));
    }

    static Stream<Command> commands() {
        Prompt page = new Prompt.Continuation("since ");
        Prompt noted = new Prompt.Guided("[Next: rain]\n\nsince ", "since ", 2);
        Prompt talk = new Prompt.Instruction(List.of(new Prompt.Message("user", "Write.")), "Use 30 words.");
        return Stream.concat(
                Stream.of(
                        new Command.Prepare(1, CHOICE),
                        new Command.Cancel(-1),
                        new Command.Versify(4, VERSE),
                        new Command.SpareCard("r")),
                Stream.of(page, noted, talk)
                        .map(prompt -> new WritingRequest(
                                CHOICE, prompt, LengthTarget.ofWords(5), SamplingSettings.PROSE, Long.MIN_VALUE))
                        .map(request -> new Command.Start(3, request)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandArrivesAsItWasSent(Command command) throws IOException {
        assertEquals(Optional.of(command), Wire.read(frame(command), Command.class));
    }

    @Test
    void theEndOfTheStreamIsNoFrame() throws IOException {
        assertEquals(Optional.empty(), Wire.read(new ByteArrayInputStream(new byte[0]), Report.class));
    }

    @Test
    void aFrameThatIsCutIsRefusedWhereverItIsCut() throws IOException {
        byte[] whole = frame(new Command.Cancel(1)).readAllBytes();
        for (int length = 1; length < whole.length; length++) {
            ByteArrayInputStream cut = new ByteArrayInputStream(Arrays.copyOf(whole, length));
            assertThrows(IOException.class, () -> Wire.read(cut, Command.class));
        }
    }

    @Test
    void whatIsNoFrameIsRefused() {
        for (String text : List.of("Hello, world", "\u0000\u0000\u0000\u0002{}", "\u0000\u0000\u0000\u0004null!")) {
            ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
            assertThrows(IOException.class, () -> Wire.read(in, Command.class));
        }
    }

    private static ByteArrayInputStream frame(Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wire.write(out, value);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
