package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import longhand.engine.tensor.cuda.ptx.Planes.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Products of quantised weights and activations against sums in double precision of the very same quants.
@Tag("card")
class QuantProductKernelTest {

    /// Of the sum of the absolute values of what is added up: F32 sums over at most 256 steps.
    private static final double ROUNDING = 2e-6;

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void isTheSumOfTheProducts(Ptx ptx) {
        Device.holds(ptx, 60, (random, device) -> {
            new Case(random, device, Kind.drawn(random, true), random.nextInt(1, 20), 1f, 1f).check();
        });
    }

    /// A tile of rows of activations may be filled to any height, and rows of weights be shared by any lanes.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void takesEveryTile(Ptx ptx) {
        Device.holds(ptx, 1, (random, device) -> {
            for (Kind kind : EnumSet.range(Kind.NIBBLE_SYMMETRIC, Kind.BYTE_HALVES)) {
                for (int count = 1; count <= 8; count++) {
                    new Case(random, device, kind, count, 1f, 1f).check();
                }
                for (int lanes : ProductCase.LANES) {
                    new Case(random, device, kind, 8, lanes, 1f, 1f).check();
                }
            }
        });
    }

    /// Scales as small as halves can be, and sums beyond what halves can hold.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void takesTinyAndHugeScales(Ptx ptx) {
        Device.holds(ptx, 20, (random, device) -> {
            float size = Draw.of(random, 0f, 1e-20f, 1e20f);
            new Case(random, device, Kind.drawn(random, true), 3, Draw.of(random, 1e-6f, 1e4f), size).check();
        });
    }

    /// Random weights and activations; `count` rows of these.
    private static final class Case extends ProductCase {

        private static final float[] UNITS = {1f, 0x1p-10f, 0x1p10f};

        private final Device device;
        private final Planes planes;
        private final int columns;
        private final float unit;
        private final byte[] xq;
        private final float[] xd;
        private final Memory w;
        private final Memory scales;

        Case(RandomGenerator random, Device device, Kind kind, int count, float weightSize, float activationSize) {
            this(random, device, kind, count, Draw.of(random, LANES), weightSize, activationSize);
        }

        Case(
                RandomGenerator random,
                Device device,
                Kind kind,
                int count,
                int lanes,
                float weightSize,
                float activationSize) {
            super(random, count, lanes);
            this.device = device;
            columns = 32 * random.nextInt(1, 40);
            unit = UNITS[random.nextInt(UNITS.length)];
            planes = Planes.random(random, kind, rows, columns, weightSize);
            xq = random.nextInt(4) == 0 ? edges(random) : Draw.bytes(random, count * columns, -127, 127);
            xd = scales(random, activationSize);
            w = planes.uploadQuants(device);
            scales = planes.uploadScales(device);
        }

        private byte[] edges(RandomGenerator random) {
            byte[] quants = new byte[count * columns];
            Arrays.fill(quants, (byte) Draw.of(random, -127, 0, 127));
            return quants;
        }

        /// As `quantise` makes them.
        private float[] scales(RandomGenerator random, float size) {
            float[] pairs = new float[count * columns / 16];
            for (int block = 0; block < pairs.length / 2; block++) {
                float scale = size * random.nextFloat(0.001f, 1f);
                int sum = 0;
                for (int i = 0; i < 32; i++) {
                    sum += xq[block * 32 + i];
                }
                pairs[2 * block] = scale;
                pairs[2 * block + 1] = scale * sum;
            }
            return pairs;
        }

        @Override
        float[] multiply(int tile, int from, int rowsOfX) {
            int stride = rows + 1;
            Memory quants = device.upload(Arrays.copyOfRange(xq, from * columns, (from + rowsOfX) * columns));
            Memory factors =
                    device.upload(Arrays.copyOfRange(xd, from * columns / 16, (from + rowsOfX) * columns / 16));
            Memory out = device.room(rowsOfX * stride);
            Grid grid = new Grid(Math.ceilDiv(rows, 128 / lanes), Math.ceilDiv(rowsOfX, tile));
            String kernel = planes.kind().product() + "_" + tile;
            device.launch(
                    kernel, grid, 128, w, scales, quants, factors, out, stride, rows, columns, rowsOfX, lanes, unit);
            return device.floats(out, rowsOfX * stride);
        }

        @Override
        void assertSum(int row, int i, float actual) {
            double sum = 0;
            double magnitude = 0;
            for (int column = 0; column < columns; column++) {
                double x = xq[row * columns + column] * (double) xd[(row * columns + column) / 32 * 2];
                sum += planes.value(i, column) * x;
                magnitude += planes.magnitude(i, column) * Math.abs(x);
            }
            assertEquals(sum * unit, actual, ROUNDING * magnitude * unit + 1e-37, this::toString);
        }

        @Override
        public String toString() {
            return "%s [%d, %d], %d rows, %d lanes".formatted(planes.kind(), rows, columns, count, lanes);
        }
    }
}
