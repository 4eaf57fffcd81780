package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import longhand.engine.api.EngineError;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelChoice.Backend;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.cuda.SoftwareCard;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The writer with a card that fails.
class CudaWriterTest {

    private static final String PAGE = "The rain had stopped, and the street was quiet.";

    private LocalWriter writer = new LocalWriter();

    private final DriverControl driver = SoftwareCard.insert();

    @AfterEach
    void close() {
        writer.close();
    }

    private static WritingRequest request() throws URISyntaxException {
        return request(Backend.CUDA);
    }

    private static WritingRequest request(Backend backend) throws URISyntaxException {
        return request(backend, "/golden/tiny/llama-gqa-tied.gguf");
    }

    private static WritingRequest request(Backend backend, String file) throws URISyntaxException {
        Path model = Path.of(Objects.requireNonNull(CudaWriterTest.class.getResource(file), file)
                .toURI());
        return new WritingRequest(
                new ModelChoice(model, backend, 0, 0),
                new Prompt.Continuation(PAGE),
                LengthTarget.atLeast(20, 4),
                SamplingSettings.PROSE,
                7);
    }

    /// What wrote though it was not said what should.
    private ModelDescription automatic() throws URISyntaxException {
        return take(request(Backend.AUTOMATIC)).finished().model();
    }

    @Test
    void unaskedTheCardWrites() throws URISyntaxException {
        ModelDescription model = automatic();
        assertTrue(model.backend().startsWith("cuda, "), model.backend());
        assertEquals("", model.noCard());
    }

    @Test
    void whereThereIsNoCardTheProcessorWritesAndSaysWhy() throws URISyntaxException {
        driver.set(Setting.DEVICES, 0);
        ModelDescription model = automatic();
        assertTrue(model.backend().startsWith("vector, "), model.backend());
        assertEquals("NVIDIA's driver finds no card", model.noCard());
    }

    @Test
    void whereTheCardIsTooSmallTheProcessorWritesAndSaysWhy() throws URISyntaxException {
        driver.set(Setting.MEMORY_MB, 64);
        ModelDescription model = automatic();
        assertTrue(model.backend().startsWith("vector, "), model.backend());
        assertTrue(model.noCard().matches("it has \\d\\.\\d GB free, and \\d\\.\\d are needed"), model.noCard());
    }

    /// Another program holds so much of the card that the model does not fit, but the half of it does.
    @ParameterizedTest
    @EnumSource(
            value = Backend.class,
            names = {"AUTOMATIC", "CUDA"})
    void whereAPartOfTheModelFitsTheCardAndTheProcessorWriteTogether(Backend asked) throws URISyntaxException {
        driver.set(Setting.MEMORY_MB, 66);
        try (ComputeBackend other = SoftwareCard.open(false)) {
            other.activations(1, 40_000);
            WritingRequest request = request(asked, "/golden/tiny/format-w256-q4_k_m.gguf");
            Recorder take = take(request);
            ModelDescription model = take.finished().model();
            assertTrue(model.backend().matches("cuda, .* \\(1 of 2 layers\\), vector, .*"), model.backend());
            assertEquals("", model.noCard());
            assertFalse(take.text().isBlank());
            assertEquals(take.text(), take(request).text());
        }
    }

    /// What the driver lost it does not find again in this process.
    private void lostInTheMiddleOf(Backend backend) throws URISyntaxException {
        driver.set(Setting.STICKY, 1);
        driver.fail("cuGraphLaunch", 1, 700);
        EngineError.BackendFailure failure = assertInstanceOf(
                EngineError.BackendFailure.class,
                assertInstanceOf(
                                WritingEvent.Failed.class,
                                take(request(backend)).last())
                        .error());
        assertTrue(failure.deviceLost());
        assertTrue(writer.lostCard().isPresent());
    }

    @Test
    void whereTheCardIsLostTheProcessorTakesOverAndSaysWhy() throws URISyntaxException {
        lostInTheMiddleOf(Backend.AUTOMATIC);
        ModelDescription model = automatic();
        assertTrue(model.backend().startsWith("vector, "), model.backend());
        assertTrue(
                model.noCard().matches("it failed during a take \\(.+CUDA_ERROR_ILLEGAL_ADDRESS\\)"), model.noCard());
    }

    @Test
    void whereTheCardWasAskedForItStaysLostWithAReason() throws URISyntaxException {
        lostInTheMiddleOf(Backend.CUDA);
        EngineError error = assertInstanceOf(
                        WritingEvent.Failed.class, take(request()).last())
                .error();
        EngineError.BackendFailure failure = assertInstanceOf(EngineError.BackendFailure.class, error);
        assertTrue(failure.reason().endsWith("CUDA_ERROR_ILLEGAL_ADDRESS"), failure.reason());
    }

    /// Each time so that it can be opened again.
    @Test
    void aCardThatFailsAgainIsLeftAlone() throws URISyntaxException {
        for (int i = 0; i < 2; i++) {
            driver.fail("cuGraphLaunch", 1, 400);
            assertInstanceOf(
                    WritingEvent.Failed.class, take(request(Backend.AUTOMATIC)).last());
            assertTrue(writer.lostCard().isEmpty());
        }
        assertTrue(automatic().noCard().startsWith("it failed during a take ("));
        assertTrue(take(request()).finished().model().backend().startsWith("cuda, "));
    }

    private Recorder take(WritingRequest request) {
        Recorder recorder = new Recorder();
        writer.start(request, recorder);
        recorder.last();
        return recorder;
    }

    @Test
    void saysWhichCardWrites() throws URISyntaxException {
        String backend = take(request()).finished().model().backend();
        assertTrue(backend.startsWith("cuda, "), backend);
    }

    @Test
    void saysWhyNoCardWrites() throws URISyntaxException {
        driver.set(Setting.DEVICES, 0);
        WritingEvent last = take(request()).last();
        EngineError error = assertInstanceOf(WritingEvent.Failed.class, last).error();
        assertEquals(new EngineError.BackendFailure("CUDA", "NVIDIA's driver finds no card"), error);
    }

    @Test
    void refusesAModelThatDoesNotFitOnTheCard() throws URISyntaxException {
        driver.set(Setting.MEMORY_MB, 64);
        WritingEvent last = take(request()).last();
        EngineError.ModelTooLarge error = assertInstanceOf(
                EngineError.ModelTooLarge.class,
                assertInstanceOf(WritingEvent.Failed.class, last).error());
        assertTrue(error.neededBytes() > error.freeBytes(), error::toString);
        assertEquals(0, error.freeBytes());
    }

    /// Whatever call of the driver fails, and with whatever it answers.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cuInit",
                "cuDriverGetVersion",
                "cuDeviceGetCount",
                "cuDeviceGet",
                "cuDeviceGetAttribute",
                "cuDeviceTotalMem",
                "cuDeviceGetName",
                "cuCtxCreate",
                "cuStreamCreate",
                "cuModuleLoadDataEx",
                "cuModuleGetFunction",
                "cuMemGetInfo",
                "cuMemAlloc",
                "cuMemHostAlloc",
                "cuMemsetD8Async",
                "cuMemcpyHtoDAsync",
                "cuMemcpyDtoHAsync",
                "cuMemcpyDtoDAsync",
                "cuEventCreate",
                "cuEventRecord",
                "cuEventSynchronize",
                "cuLaunchKernel",
                "cuStreamSynchronize",
                "cuStreamBeginCapture",
                "cuStreamEndCapture",
                "cuGraphInstantiateWithFlags",
                "cuGraphLaunch"
            })
    void aCardThatFailsEndsTheTakeAndTheNextOneIsWritten(String call) throws URISyntaxException {
        WritingRequest request = request();
        String text = take(request).text();
        assertFalse(text.isBlank());
        long calls = driver.calls(call);
        for (int code : new int[] {1, 2, 201, 400, 700, 702, 719, 999}) {
            writer.close();
            writer = new LocalWriter();
            driver.reset();
            driver.fail(call, 1 + new Random(code).nextLong(Math.max(1, calls)), code);
            WritingEvent last = take(request).last();
            if (calls > 0) {
                EngineError error =
                        assertInstanceOf(WritingEvent.Failed.class, last).error();
                assertTrue(error instanceof EngineError.BackendFailure || error instanceof EngineError.ModelTooLarge);
            }
            assertEquals(text, take(request).text(), () -> call + " " + code);
        }
    }
}
