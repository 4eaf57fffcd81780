package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Activations as bytes: rounded by half a step at most, with the sums that go with them.
@Tag("card")
class QuantiseKernelTest {

    /// Blocks of smaller values may become 0.
    private static final double SMALLEST = 0x1p-117;

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void roundsToTheNearestStep(Ptx ptx) {
        Device.holds(ptx, 40, (random, device) -> {
            int columns = 32 * random.nextInt(1, 40);
            int count = random.nextInt(1, 4);
            check(device, floats(random, count * (columns + 3)), columns, columns + 3, count);
        });
    }

    /// Blocks of very different sizes, some empty.
    private static float[] floats(RandomGenerator random, int count) {
        float[] x = new float[count];
        for (int i = 0; i < count; i++) {
            float size = i % 32 == 0 || i == 0 ? size(random) : Math.abs(x[i - i % 32]);
            x[i] = i % 32 == 0 ? size : (float) (random.nextGaussian() * size / 3);
        }
        return x;
    }

    private static float size(RandomGenerator random) {
        return Draw.of(random, 0f, 1f, 1f, (float) SMALLEST, 1e-30f, 1e-36f, 1e-40f, 1e36f, Float.MIN_VALUE);
    }

    private static void check(Device device, float[] x, int columns, int stride, int count) {
        Memory quants = device.upload(new byte[count * columns]);
        Memory scales = device.room(count * columns / 16);
        Grid grid = new Grid(Math.ceilDiv(columns, 256), count);
        device.launch("quantise", grid, 256, device.upload(x), stride, quants, scales, columns);
        byte[] q = device.bytes(quants, count * columns);
        float[] d = device.floats(scales, count * columns / 16);
        for (int block = 0; block < count * columns / 32; block++) {
            int from = block * 32 / columns * stride + block * 32 % columns;
            byte[] quantsOfBlock = Arrays.copyOfRange(q, block * 32, block * 32 + 32);
            assertBlock(Arrays.copyOfRange(x, from, from + 32), quantsOfBlock, d[2 * block], d[2 * block + 1]);
        }
    }

    private static void assertBlock(float[] x, byte[] quants, float scale, float scaledSum) {
        float largest = 0;
        int sum = 0;
        for (int i = 0; i < 32; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
            sum += quants[i];
        }
        double step = largest < SMALLEST ? 0 : largest / 127.0;
        assertEquals(step, scale, step * 1e-7);
        assertEquals(scale * sum, scaledSum);
        for (int i = 0; i < 32; i++) {
            if (step == 0) {
                assertEquals(0, quants[i]);
            } else {
                assertEquals(x[i] / step, quants[i], 0.5 + 1e-4); // of 127 steps
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void doesNotLoseWhatIsNoNumber(Ptx ptx) {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            float[] x = new float[64];
            x[40] = bad;
            try (Device device = new Device(ptx)) {
                Memory scales = device.room(4);
                Memory quants = device.upload(new byte[64]);
                device.launch("quantise", new Grid(1, 1), 256, device.upload(x), 64, quants, scales, 64);
                float[] d = device.floats(scales, 4);
                assertEquals(0f, d[0]);
                assertFalse(Float.isFinite(d[2]));
            }
        }
    }
}
