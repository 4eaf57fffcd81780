package longhand.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelChoice.Backend;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.generation.Recorder;
import longhand.engine.tensor.cuda.SoftwareCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An engine whose card is lost so that its process can use none any more.
class LostCardTest {

    @TempDir
    private Path folder;

    private ChildWriter writer;

    @BeforeEach
    void start() {
        SoftwareCard.insert(); // skips the test where no software driver runs
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        writer = new ChildWriter(List.of(
                java,
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                classes,
                FailingCardChild.class.getName(),
                folder.toString()));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private void loseCards(int lives) throws IOException {
        for (int i = 0; i < lives; i++) {
            Files.createFile(folder.resolve(String.valueOf(i)));
        }
    }

    private static ModelChoice choice(Backend backend) throws URISyntaxException {
        String file = "/golden/tiny/llama-gqa-tied.gguf";
        return new ModelChoice(
                Path.of(Objects.requireNonNull(LostCardTest.class.getResource(file), file)
                        .toURI()),
                backend,
                0,
                0);
    }

    private Recorder take(Backend backend) throws URISyntaxException {
        Recorder recorder = new Recorder();
        Prompt page = new Prompt.Continuation("The rain had stopped, and the street was quiet.");
        writer.start(
                new WritingRequest(choice(backend), page, LengthTarget.atLeast(100, 80), SamplingSettings.PROSE, 7),
                recorder);
        recorder.last();
        return recorder;
    }

    private static void assertLost(Recorder take) {
        EngineError error =
                assertInstanceOf(WritingEvent.Failed.class, take.last()).error();
        EngineError.BackendFailure failure = assertInstanceOf(EngineError.BackendFailure.class, error);
        assertTrue(failure.deviceLost());
        assertTrue(failure.reason().endsWith("CUDA_ERROR_ILLEGAL_ADDRESS"), failure.reason());
    }

    /// The next take is asked for as soon as the first one has ended, before anybody knows that the process has.
    @Test
    void theTakeEndsWithWhatItHasAndAnotherProcessWritesTheNextOneOnTheCard() throws IOException, URISyntaxException {
        loseCards(1);
        writer.prepare(choice(Backend.CUDA), _ -> {});
        Recorder first = take(Backend.CUDA);
        assertLost(first);
        assertFalse(first.text().isBlank());
        Recorder second = take(Backend.CUDA);
        assertTrue(second.finished().model().backend().startsWith("cuda, "), second.finished()::toString);
        assertTrue(second.text().startsWith(first.text()));
        assertEquals(1, first.closingEvents());
    }

    @Test
    void afterTwoLossesTheProcessorWritesAndSaysWhy() throws IOException, URISyntaxException {
        loseCards(3);
        assertLost(take(Backend.AUTOMATIC));
        assertLost(take(Backend.AUTOMATIC));
        ModelDescription third = take(Backend.AUTOMATIC).finished().model();
        assertTrue(third.backend().startsWith("vector, "), third.backend());
        assertTrue(third.noCard().startsWith("it failed again and again ("), third.noCard());
        assertTrue(take(Backend.AUTOMATIC).finished().model().backend().startsWith("vector, "));
        assertLost(take(Backend.CUDA)); // who asks for the card gets the card
    }
}
