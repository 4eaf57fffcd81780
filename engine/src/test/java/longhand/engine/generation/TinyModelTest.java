package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelChoice.Backend;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.StopReason;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.tensor.cuda.SoftwareCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The writer with real files and real mathematics: a tiny model with random weights.
class TinyModelTest {

    private static final String PAGE = "The rain had stopped, and the street was quiet. Nobody came. ".repeat(3);

    private LocalWriter writer = new LocalWriter();

    @BeforeAll
    static void insert() {
        SoftwareCard.insert();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private static Path model(String name) throws URISyntaxException {
        String file = "/golden/tiny/" + name + ".gguf";
        return Path.of(Objects.requireNonNull(TinyModelTest.class.getResource(file), file)
                .toURI());
    }

    private static WritingRequest request(Path file, Backend backend, String page, long seed) {
        ModelChoice choice = new ModelChoice(file, backend, 2, 0);
        LengthTarget length = LengthTarget.atLeast(500, 40);
        return new WritingRequest(choice, new Prompt.Continuation(page), length, SamplingSettings.PROSE, seed);
    }

    private Recorder take(WritingRequest request) {
        Recorder recorder = new Recorder();
        writer.start(request, recorder);
        recorder.last();
        return recorder;
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void oneSeedGivesOneTextWhateverWasWrittenBefore(Backend backend) throws URISyntaxException {
        Path file = model("format-w64-q4_1");
        WritingRequest request = request(file, backend, PAGE, 7);
        Recorder fresh = take(request);
        take(request(file, backend, PAGE + fresh.text(), 8));
        take(request(file, backend, "Quite another page", 9));
        take(request(file, backend, PAGE, 10));
        Recorder again = take(request);
        assertTrue(again.finished().usage().reusedTokens() > 0);
        assertFalse(fresh.text().isBlank());
        assertEquals(fresh.text(), again.text());
        assertEquals(fresh.finished().trace(), again.finished().trace());
        assertNotEquals(fresh.text(), take(request(file, backend, PAGE, 11)).text());
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aSecondWriterWritesTheSame(Backend backend) throws URISyntaxException {
        WritingRequest request = request(model("gemma3-swa"), backend, PAGE, 7);
        Recorder first = take(request);
        writer.close();
        writer = new LocalWriter();
        Recorder second = take(request);
        assertEquals(first.finished().trace(), second.finished().trace());
        assertEquals(first.text(), second.text());
    }

    @Test
    void aStoppedTakeLeavesNoTrace() throws URISyntaxException {
        WritingRequest request = request(model("llama-gqa-tied"), Backend.SCALAR, PAGE, 3);
        String whole = take(request).text();
        Recorder stopped = new Recorder();
        CompletableFuture<Runnable> stop = new CompletableFuture<>();
        stop.complete(writer.start(request, event -> {
            stopped.accept(event);
            if (stopped.text().length() > 5) {
                stop.join().run();
            }
        })::cancel);
        assertEquals(StopReason.CANCELLED, stopped.finished().reason());
        assertTrue(whole.startsWith(stopped.text()));
        assertEquals(whole, take(request).text());
    }

    @Test
    void knowsTheHashOfTheFile() throws URISyntaxException {
        Recorder recorder = take(request(model("llama-gqa-tied"), Backend.SCALAR, "x", 1));
        ModelDescription model = recorder.finished().model();
        assertEquals("llama", model.architecture());
        assertEquals(64, model.sha256().length());
        assertEquals(278_176, model.fileBytes());
    }

    @Test
    void aDamagedFileIsRefusedAndTheNextModelIsLoaded(@TempDir Path folder) throws IOException, URISyntaxException {
        Path damaged = folder.resolve("damaged.gguf");
        byte[] bytes = Files.readAllBytes(model("llama-gqa-tied"));
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        Recorder failed = take(request(damaged, Backend.SCALAR, "x", 1));
        EngineError error =
                assertInstanceOf(WritingEvent.Failed.class, failed.last()).error();
        assertInstanceOf(EngineError.UnreadableModel.class, error);
        assertTrue(take(request(model("llama-gqa-tied"), Backend.SCALAR, "x", 1))
                        .finished()
                        .usage()
                        .words()
                > 0);
    }

    @Test
    void aModelThatDoesNotFitIsRefusedBeforeLoadingWithNumbers() throws URISyntaxException {
        EngineError.ModelTooLarge error = refused(1000);
        assertEquals(1000, error.freeBytes());
        assertTrue(error.neededBytes() > 200_000, error::toString);
    }

    @Test
    void theWindowShrinksUntilTheModelFits() throws URISyntaxException, EngineException {
        long least = refused(1000).neededBytes();
        ModelChoice choice = new ModelChoice(model("llama-gqa-tied"), Backend.SCALAR, 0, 0);
        try (LoadedModel rich = new GgufModels(() -> Long.MAX_VALUE).load(choice, _ -> {});
                LoadedModel poor = new GgufModels(() -> least).load(choice, _ -> {})) {
            assertEquals(512, rich.transformer().contextTokens()); // the model's own
            assertEquals(256, poor.transformer().contextTokens());
        }
    }

    private static EngineError.ModelTooLarge refused(long freeBytes) throws URISyntaxException {
        ModelSource source = new GgufModels(() -> freeBytes);
        ModelChoice choice = new ModelChoice(model("llama-gqa-tied"), Backend.SCALAR, 0, 0);
        EngineException refused = assertThrows(EngineException.class, () -> source.load(choice, _ -> {}));
        return assertInstanceOf(EngineError.ModelTooLarge.class, refused.error());
    }
}
