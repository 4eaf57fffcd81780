package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.random.RandomGenerator;
import jcuda.driver.CUdeviceptr;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import longhand.engine.tensor.cuda.ptx.Planes.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Products of unquantised weights of any width, odd ones too.
@Tag("card")
class FloatProductKernelTest {

    /// Of the sum of the absolute values of what is added up: F32 sums of at most 640 elements by one lane.
    private static final double ROUNDING = 1e-5;

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void isTheSumOfTheProducts(Ptx ptx) {
        Device.holds(ptx, 50, (random, device) -> {
            Kind kind = Kind.drawn(random, false);
            int columns = random.nextBoolean() ? random.nextInt(1, 600) : 8 * random.nextInt(1, 80);
            new Case(random, device, kind, random.nextInt(1, 20), columns).check();
        });
    }

    /// A tile of rows of activations may be filled to any height, and rows of weights be shared by any lanes.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void takesEveryTile(Ptx ptx) {
        Device.holds(ptx, 1, (random, device) -> {
            for (Kind kind : EnumSet.range(Kind.HALF, Kind.FLOAT)) {
                for (int count = 1; count <= 8; count++) {
                    new Case(random, device, kind, count, random.nextInt(1, 100)).check();
                }
                for (int lanes : ProductCase.LANES) {
                    new Case(random, device, kind, 8, lanes, random.nextInt(1, 100)).check();
                }
            }
        });
    }

    /// A lane's last run of columns may be short by any number.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void takesEveryRemainder(Ptx ptx) {
        Device.holds(ptx, 1, (random, device) -> {
            for (Kind kind : EnumSet.range(Kind.HALF, Kind.FLOAT)) {
                for (int columns = 1; columns <= 17; columns++) {
                    new Case(random, device, kind, 8, columns).check();
                }
            }
        });
    }

    private static final class Case extends ProductCase {

        private final Device device;
        private final Planes planes;
        private final int columns;
        private final int stride;
        private final float[] x;
        /// Floats in memory before `x`, whose address is then no multiple of 16.
        private final int shift;
        private final Memory weights;

        Case(RandomGenerator random, Device device, Kind kind, int count, int columns) {
            this(random, device, kind, count, Draw.of(random, LANES), columns);
        }

        Case(RandomGenerator random, Device device, Kind kind, int count, int lanes, int columns) {
            super(random, count, lanes);
            shift = Draw.of(random, 0, 0, 1, 2);
            this.device = device;
            this.columns = columns;
            stride = columns + random.nextInt(5);
            planes = Planes.random(random, kind, rows, columns, Draw.of(random, 1f, 1e-4f, 1e4f));
            x = Draw.floats(random, count * stride, Draw.of(random, 0f, 1f, 1e-20f, 1e20f));
            weights = planes.uploadQuants(device);
        }

        @Override
        float[] multiply(int tile, int from, int rowsOfX) {
            float[] shifted = new float[shift + rowsOfX * stride];
            System.arraycopy(x, from * stride, shifted, shift, rowsOfX * stride);
            CUdeviceptr part = device.upload(shifted).withByteOffset(4L * shift);
            Memory out = device.room(rowsOfX * (rows + 1));
            Grid grid = new Grid(Math.ceilDiv(rows, 128 / lanes), Math.ceilDiv(rowsOfX, tile));
            String kernel = planes.kind().product() + "_" + tile;
            device.launch(kernel, grid, 128, weights, part, stride, out, rows + 1, rows, columns, rowsOfX, lanes);
            return device.floats(out, rowsOfX * (rows + 1));
        }

        @Override
        void assertSum(int row, int i, float actual) {
            double sum = 0;
            double magnitude = 0;
            for (int column = 0; column < columns; column++) {
                double product = planes.value(i, column) * x[row * stride + column];
                sum += product;
                magnitude += Math.abs(product);
            }
            assertEquals(sum, actual, ROUNDING * magnitude, this::toString);
        }

        @Override
        public String toString() {
            return "%s [%d, %d], %d rows of %d, %d lanes".formatted(planes.kind(), rows, columns, count, stride, lanes);
        }
    }
}
