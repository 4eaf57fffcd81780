package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every checker of the software driver finds the mistake that was planted for it in `planted.cu`, says where, and
/// accuses no sound kernel.
class PlantedMistakesTest {

    private static final int ILLEGAL_ADDRESS = 700;
    private static final int TIMEOUT = 702;
    private static final int LAUNCH_FAILED = 719;

    private DriverControl driver;
    private TestDevice device;

    @BeforeEach
    void insertDevice() {
        driver = SoftwareDriver.fresh();
        device = TestDevice.with(TestDevice.planted());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            misaligned          | 1 | 2  | 716 | misaligned access of 16 bytes
            race_read           | 1 | 64 | 719 | race (read after write)
            race_in_warp        | 1 | 32 | 719 | race (read after write)
            race_overwrite      | 1 | 64 | 719 | race (write after read)
            race_write          | 1 | 64 | 719 | race (write after write)
            divergent_barrier   | 1 | 32 | 719 | divergent barrier
            absent_lanes        | 1 | 32 | 719 | absent lanes
            unwritten_shared    | 1 | 64 | 719 | uninitialised shared memory
            """)
    void isFoundAndPlaced(String kernel, int blocks, int threads, int code, String said) {
        assertEquals(code, device.run(kernel, blocks, threads, device.zeros(64)));
        String report = driver.report();
        assertTrue(report.contains(said), report);
        assertTrue(report.contains("kernel " + kernel + " block (0,0,0) thread ("), report);
        assertTrue(report.matches("(?s).*PTX line \\d+: \\S.*"), report);
    }

    @Test
    void leavingBeforeABarrierIsFound() {
        assertEquals(LAUNCH_FAILED, device.run("left_before_barrier", 1, 64, device.zeros(64), 32));
        assertTrue(driver.report().contains("1 warps wait, 1 warps left"), driver.report());
    }

    @Test
    void theDistancePastTheEndIsTold() {
        assertEquals(ILLEGAL_ADDRESS, device.run("out_of_bounds", 1, 66, device.zeros(64)));
        String report = driver.report();
        assertTrue(report.contains("write of 4 bytes at"), report);
        assertTrue(report.contains("0 bytes past the end of allocation #1 of 256 bytes"), report);
        assertTrue(report.contains("thread (64,0,0)"), report);
    }

    @Test
    void anAccessThatBeginsInsideAndEndsOutsideIsFound() {
        CUdeviceptr odd = device.allocate(10);
        assertEquals(ILLEGAL_ADDRESS, device.run("out_of_bounds", 1, 3, odd));
        assertTrue(driver.report().contains("0 bytes past the end of allocation #1 of 10 bytes"), driver.report());
    }

    @Test
    void theDistanceBeforeTheBeginningIsTold() {
        assertEquals(ILLEGAL_ADDRESS, device.run("reads_before", 1, 4, device.zeros(4), device.zeros(4)));
        assertTrue(driver.report().contains("4 bytes before allocation #1 of 16 bytes"), driver.report());
    }

    @Test
    void leavingAVariableOfSharedMemoryIsFound() {
        assertEquals(0, device.run("past_shared", 1, 32, device.zeros(64), 0));
        assertEquals(ILLEGAL_ADDRESS, device.run("past_shared", 1, 64, device.zeros(64), 1));
        assertTrue(driver.report().contains("shared memory out of bounds"), driver.report());
    }

    @Test
    void useAfterFreeIsFoundEvenWithNewMemoryThere() {
        CUdeviceptr gone = device.zeros(64);
        JCudaDriver.cuMemFree(gone);
        device.zeros(64);
        assertEquals(ILLEGAL_ADDRESS, device.run("out_of_bounds", 1, 32, gone));
        assertTrue(driver.report().contains("use after free of allocation #1"), driver.report());
    }

    @Test
    void freeingTwiceIsFound() {
        CUdeviceptr gone = device.zeros(64);
        assertEquals(0, JCudaDriver.cuMemFree(gone));
        assertEquals(1, JCudaDriver.cuMemFree(gone));
        assertTrue(driver.report().contains("freed twice"), driver.report());
    }

    @Test
    void aCopyBeyondAnAllocationIsFound() {
        CUdeviceptr memory = device.zeros(4);
        assertEquals(1, JCudaDriver.cuMemcpyHtoD(memory, Pointer.to(new int[5]), 20));
        assertTrue(driver.report().contains("4 bytes past the end of allocation #1 of 16 bytes"), driver.report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks_write", "blocks_read"})
    void racesBetweenBlocksAreFoundOnDemand(String kernel) {
        CUdeviceptr memory = device.zeros(64);
        assertEquals(0, device.run(kernel, 4, 1, memory));
        driver.set(Setting.GRACE, 1);
        driver.set(Setting.THREADS, 1);
        assertEquals(LAUNCH_FAILED, device.run(kernel, 4, 1, memory));
        assertTrue(driver.report().contains("race between blocks"), driver.report());
    }

    @Test
    void aReadAfterwardsByAnotherBlockIsARaceInEitherOrder() {
        // In order, block 0 reads word 1 before block 1 writes it.
        driver.set(Setting.GRACE, 1);
        assertEquals(LAUNCH_FAILED, device.run("blocks_read", 2, 1, device.zeros(4)));
        assertTrue(driver.report().contains("block 1 writes"), driver.report());
        assertTrue(driver.report().contains("which block 0 read"), driver.report());
    }

    @Test
    void aStaleReadIsFoundOnDemand() {
        CUdeviceptr memory = device.zeros(64);
        driver.set(Setting.GRACE, 1);
        assertEquals(0, device.run("stale_read", 1, 64, memory, device.zeros(64)));
        assertEquals(LAUNCH_FAILED, device.run("stale_read", 1, 64, memory, memory));
        assertTrue(driver.report().contains("stale read"), driver.report());
    }

    @Test
    void freshMemoryIsNotANumber() {
        CUdeviceptr out = device.zeros(32);
        assertEquals(0, device.run("copy", 1, 32, device.allocate(128), out));
        for (float value : device.downloadFloats(out, 32)) {
            assertTrue(Float.isNaN(value));
        }
    }

    @Test
    void aHostThatReadsTooEarlySeesOldValues() {
        driver.set(Setting.LAZY, 1);
        CUdeviceptr out = device.zeros(4);
        CUdeviceptr values = device.upload(5, 6, 7, 8);
        Pointer host = new Pointer();
        assertEquals(0, JCudaDriver.cuMemAllocHost(host, 16));
        assertEquals(0, device.launch("copy", 1, 4, values, out));
        assertEquals(0, JCudaDriver.cuMemcpyDtoHAsync(host, out, 16, device.stream));
        assertEquals(-1, host.getByteBuffer(0, 16).getInt(0));
        // The stream is not ordered against the default stream, on which this copy runs.
        assertArrayEquals(new int[4], device.download(out, 4));
        assertEquals(0, device.synchronise());
        assertEquals(5, host.getByteBuffer(0, 16).getInt(0));
        assertArrayEquals(new int[] {5, 6, 7, 8}, device.download(out, 4));
    }

    @Test
    void anEndlessKernelIsStopped() {
        driver.set(Setting.LIMIT, 1);
        assertEquals(TIMEOUT, device.run("endless", 1, 32, device.zeros(2)));
        assertTrue(driver.report().contains("takes too long"), driver.report());
    }

    @Test
    void whatIsNotFreedIsListed() {
        CUdeviceptr memory = device.zeros(64);
        assertTrue(
                driver.leaks().contains("device memory: allocation #1 of 256 bytes"),
                driver.leaks().toString());
        JCudaDriver.cuMemFree(memory);
        JCudaDriver.cuStreamDestroy(device.stream);
        assertEquals(List.of("module: 1 live"), driver.leaks());
    }

    @Test
    void afterAFaultEveryCallFailsUntilTheReset() {
        assertEquals(LAUNCH_FAILED, device.run("race_read", 1, 64, device.zeros(64)));
        assertEquals(LAUNCH_FAILED, JCudaDriver.cuMemAlloc(new CUdeviceptr(), 4));
        assertEquals(LAUNCH_FAILED, JCudaDriver.cuCtxSynchronize());
        driver.reset();
        assertEquals("", driver.report());
        insertDevice();
        assertEquals(0, device.run("copy", 1, 4, device.zeros(4), device.zeros(4)));
    }

    @Test
    void aSoundKernelIsNotAccused() {
        driver.set(Setting.GRACE, 1);
        float[] got = runSound();
        assertEquals("", driver.report());
        // Lanes 0 to 31 hold the sum of the inputs 32 to 63, and the other way round.
        assertEquals(47.5f * 32, got[0]);
        assertEquals(15.5f * 32, got[32]);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 1", "7, 2", "12345, 1"})
    void aSoundKernelGivesTheSameInAnyOrder(long seed, long threads) {
        driver.set(Setting.THREADS, 1);
        float[] inOrder = runSound();
        driver.set(Setting.SEED, seed);
        driver.set(Setting.THREADS, threads);
        driver.set(Setting.GRACE, 1);
        assertArrayEquals(inOrder, runSound());
        assertEquals("", driver.report());
    }

    private float[] runSound() {
        int count = 64 * 9 + 5;
        int[] values =
                IntStream.range(0, count).map(i -> Float.floatToIntBits(i)).toArray();
        CUdeviceptr out = device.allocate(4L * count);
        assertEquals(0, device.run("sound", 10, 64, device.upload(values), out, count));
        return device.downloadFloats(out, count);
    }

    @Test
    void theOrderWithinAWarpCounts() {
        assertEquals(0, device.run("ordered_in_warp", 3, 64, device.zeros(64)));
    }

    @Test
    void theSearchForRacesCanBeTurnedOff() {
        driver.set(Setting.RACES, 0);
        assertEquals(0, device.run("race_overwrite", 1, 64, device.zeros(64)));
        assertNotEquals(0, device.run("past_shared", 1, 64, device.zeros(64), 1));
    }
}
