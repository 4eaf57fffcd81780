package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.driver.KernelProfile;
import longhand.engine.tensor.cuda.driver.Setting;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import longhand.engine.tensor.cuda.ptx.Planes.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bytes that kernels move, against the least that would do: decoding is as fast as the memory. Shared memory is read
/// without conflicts of banks.
class TrafficTest {

    private static final int ROWS = 192;
    private static final int POSITIONS = 8192;
    private static final int SECTOR = 32;

    private final RandomGenerator random = new Random(1);

    @ParameterizedTest
    @CsvSource({
        "NIBBLE_SYMMETRIC, 576, 4",
        "NIBBLE_SYMMETRIC, 960, 32",
        "NIBBLE_SYMMETRIC, 1536, 16",
        "NIBBLE_SYMMETRIC, 2048, 32",
        "NIBBLE_SYMMETRIC, 4096, 32",
        "NIBBLE_OFFSET, 576, 4",
        "NIBBLE_OFFSET, 960, 32",
        "NIBBLE_OFFSET, 1536, 16",
        "NIBBLE_OFFSET, 2048, 32",
        "NIBBLE_OFFSET, 4096, 32",
        "BYTE_SYMMETRIC, 576, 4",
        "BYTE_SYMMETRIC, 960, 32",
        "BYTE_SYMMETRIC, 1536, 32",
        "BYTE_SYMMETRIC, 2048, 32",
        "BYTE_SYMMETRIC, 4096, 32"
    })
    void productsReadTheWeightsOnce(Kind kind, int columns, int lanes) {
        try (Device device = new Device(PtxFile.SM_61)) {
            device.software().set(Setting.PROFILE, 1);
            Planes planes = Planes.random(random, kind, ROWS, columns, 1f);
            Memory xq = device.upload(Draw.bytes(random, columns, -127, 127));
            Memory xd = device.upload(Draw.floats(random, columns / 16, 1));
            Memory w = planes.uploadQuants(device);
            Memory scales = planes.uploadScales(device);
            Grid grid = new Grid(Math.ceilDiv(ROWS, 128 / lanes), 1);
            String kernel = kind.product() + "_1";
            device.launch(kernel, grid, 128, w, scales, xq, xd, device.room(ROWS), ROWS, ROWS, columns, 1, lanes, 1f);
            long weights = planes.bytes();
            long least = weights + columns + columns / 4 + ROWS * 4;
            assertWithin(1.05, least, memoryBytes(device, kernel));
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 3, 3, 16", "64, 4, 8, 8", "128, 4, 4, 16", "256, 4, 1, 24"})
    void attentionReadsKeysAndValuesOnce(int headSize, int group, int kvHeads, int splits) {
        try (Device device = new Device(PtxFile.SM_61)) {
            device.software().set(Setting.PROFILE, 1);
            Pages pages = new Pages(random, device, kvHeads, headSize, POSITIONS, short[]::new);
            Memory rows = Pages.rows(device, new Pages.Row(pages.table(), POSITIONS - 1, 0));
            int heads = kvHeads * group;
            Memory x = device.upload(Draw.floats(random, heads * headSize, 1));
            Memory partial = device.room(heads * splits * (headSize + 2));
            Memory out = device.room(heads * headSize);
            String kernel = "attend_" + headSize;
            device.launch(
                    kernel,
                    new Grid(kvHeads, splits, 1),
                    128,
                    x,
                    0,
                    0,
                    headSize,
                    group,
                    kvHeads,
                    0,
                    0.1f,
                    0,
                    0f,
                    rows,
                    partial);
            device.launch("merge", new Grid(heads, 1), 64, partial, headSize, heads, splits, out, heads * headSize);
            long least = 4L * POSITIONS * kvHeads * headSize + 8L * heads * headSize;
            assertWithin(1.15, least, memoryBytes(device, kernel) + memoryBytes(device, "merge"));
            assertWithin(1.15, least, profile(device, kernel).global().read().sectors() * SECTOR);
            KernelProfile.SharedTraffic shared = profile(device, kernel).shared();
            assertWithin(1.05, shared.minimum(), shared.wavefronts());
        }
    }

    private static KernelProfile profile(Device device, String kernel) {
        KernelProfile profile = device.software().profile().get(kernel);
        if (profile == null) {
            throw new AssertionError("no profile of " + kernel);
        }
        return profile;
    }

    /// What the memory moves if the cache keeps what is read again.
    private static long memoryBytes(Device device, String kernel) {
        KernelProfile.GlobalTraffic traffic = profile(device, kernel).global();
        return (traffic.read().distinctSectors() + traffic.written().distinctSectors()) * SECTOR;
    }

    private static void assertWithin(double factor, long least, long moved) {
        double times = (double) moved / least;
        assertTrue(times <= factor, () -> "%d, %.3f times the least".formatted(moved, times));
    }
}
