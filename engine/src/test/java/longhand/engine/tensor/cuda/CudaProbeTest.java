package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import longhand.engine.api.GpuCard;
import longhand.engine.api.GpuReport;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.tensor.cuda.driver.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is there or not, the probe says so in a sentence.
class CudaProbeTest {

    private final DriverControl driver = SoftwareCard.insert();

    private static String reason() {
        String reason =
                assertInstanceOf(GpuReport.None.class, new CudaProbe().look()).reason();
        assertEquals(
                reason, assertThrows(BackendException.class, CudaBackend::open).getMessage());
        return reason;
    }

    private static GpuCard card() {
        return assertInstanceOf(GpuReport.Found.class, new CudaProbe().look())
                .cards()
                .getFirst();
    }

    @Test
    void describesTheCard() {
        driver.set(Setting.MEMORY_MB, 8192);
        GpuCard card = card();
        assertTrue(card.isUsable());
        assertFalse(card.name().isBlank());
        assertEquals("6.1", card.computeCapability());
        assertEquals(8192L << 20, card.totalBytes());
        assertTrue(card.freeBytes() > 0 && card.freeBytes() <= card.totalBytes());
        assertEquals("12.4", card.driver());
    }

    @Test
    void findsNoCard() {
        driver.set(Setting.DEVICES, 0);
        assertEquals("NVIDIA's driver finds no card", reason());
    }

    @Test
    void findsAnOldDriver() {
        driver.set(Setting.DRIVER, 11030);
        assertEquals("NVIDIA's driver is too old: it is for CUDA 11.3, 11.4 is needed", reason());
    }

    @Test
    void refusesAnOldCard() {
        driver.set(Setting.CC, 37);
        GpuCard card = card();
        assertFalse(card.isUsable());
        assertEquals(card.name() + " has compute capability 3.7, 5.0 is needed", card.refusal());
        assertEquals(
                card.refusal(),
                assertThrows(BackendException.class, CudaBackend::open).getMessage());
    }

    @Test
    void translatesTheKernelsForOldAndNewCards() {
        for (int capability : new int[] {50, 52, 61, 75, 86, 120}) {
            driver.set(Setting.CC, capability);
            CudaBackend.open().close();
        }
    }

    @Test
    void namesTheCallAndTheCode() {
        driver.fail("cuInit", 1, 999);
        assertEquals(
                "starting NVIDIA's driver failed: cuInit answers CUDA_ERROR_UNKNOWN",
                assertInstanceOf(GpuReport.None.class, new CudaProbe().look()).reason());
        driver.fail("cuCtxCreate", 1, 2);
        GpuCard card = card();
        assertEquals(
                "opening " + card.name() + " failed: cuCtxCreate answers CUDA_ERROR_OUT_OF_MEMORY", card.refusal());
        assertTrue(card().isUsable());
    }

    @Test
    void saysWhatIsMissingAndTouchesNoSharedFolder(@TempDir Path temp) throws IOException, InterruptedException {
        OtherProcess process = new OtherProcess(temp);
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path shared = Files.createDirectory(temp.resolve("shared"));
        Files.createFile(shared.resolve("libJCudaDriver-12.6.0-linux-x86_64.so")); // a trap
        assertEquals("this program came without its CUDA library", elsewhere(process, empty, shared));
        String own = System.getProperty("java.library.path");
        String reason = elsewhere(process, Path.of(own), shared);
        assertTrue(reason.matches("NVIDIA's driver is not installed or too old \\(\\w.*\\)"), reason);
        try (Stream<Path> files = Files.list(shared)) {
            assertEquals(1, files.count());
        }
    }

    private static String elsewhere(OtherProcess process, Path libraries, Path temporary)
            throws IOException, InterruptedException {
        OtherProcess.End end = process.run(ProbeElsewhere.class, libraries, temporary);
        assertEquals(0, end.status());
        return end.said();
    }
}
