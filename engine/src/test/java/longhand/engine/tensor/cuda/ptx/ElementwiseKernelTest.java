package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The operations on single elements: sums, gates, caps, copies.
@Tag("card")
class ElementwiseKernelTest {

    private static final float[] EDGES = {
        0f, -0f, 1e-30f, -1e-30f, 0.1249f, 0.1251f, -0.125f, 5f, -5f, 15f, -15f, 88f, -88f, 130f, -130f, 1e9f, -1e9f
    };

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void addsBiasesAndRows(Ptx ptx) {
        Device.holds(ptx, 10, (random, device) -> {
            Shape shape = new Shape(random);
            float[] x = Draw.floats(random, shape.count * shape.stride, 1);
            float[] y = Draw.floats(random, shape.count * shape.stride, 1);
            Memory biased = device.upload(x);
            device.launch("add_bias", shape.grid(), 256, biased, shape.stride, device.upload(y), shape.width);
            Memory sum = device.upload(x);
            Grid whole = new Grid(Math.ceilDiv(shape.stride, 256), shape.count);
            device.launch("add", whole, 256, sum, device.upload(y), shape.stride);
            float[] expectedBiased = x.clone();
            float[] expectedSum = x.clone();
            for (int i = 0; i < x.length; i++) {
                expectedBiased[i] += i % shape.stride < shape.width ? y[i % shape.stride] : 0;
                expectedSum[i] += y[i];
            }
            assertArrayEquals(expectedBiased, device.floats(biased, x.length));
            assertArrayEquals(expectedSum, device.floats(sum, x.length));
        });
    }

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void copiesRows(Ptx ptx) {
        Device.holds(ptx, 10, (random, device) -> {
            Shape shape = new Shape(random);
            int first = random.nextInt(4);
            float[] x = Draw.floats(random, (first + shape.count) * (shape.stride + 3), 1);
            Memory out = device.upload(new float[shape.count * shape.stride]);
            int xStride = shape.stride + 3;
            Memory from = device.upload(x);
            device.launch("copy_rows", shape.grid(), 256, from, xStride, first, out, shape.stride, shape.width);
            float[] expected = new float[shape.count * shape.stride];
            for (int row = 0; row < shape.count; row++) {
                System.arraycopy(x, (first + row) * (shape.stride + 3), expected, row * shape.stride, shape.width);
            }
            assertArrayEquals(expected, device.floats(out, expected.length));
        });
    }

    /// Within 1e-5 of the value: the exponent of e^x loses digits where the function goes to 0. Below 2^-20 that
    /// does not matter any more.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void gates(Ptx ptx) {
        gates(ptx, 0, x -> x / (1 + Math.exp(-x)));
        gates(ptx, 1, x -> x / (1 + Math.exp(-2 * Math.sqrt(2 / Math.PI) * x * (1 + 0.044715 * x * x))));
    }

    private static void gates(Ptx ptx, int function, DoubleUnaryOperator expected) {
        Device.holds(ptx, 10, (random, device) -> {
            int hidden = random.nextInt(EDGES.length, 700);
            int count = random.nextInt(1, 4);
            float[] gateUp = Draw.floats(random, count * 2 * hidden, 3);
            System.arraycopy(EDGES, 0, gateUp, 0, EDGES.length);
            Memory out = device.room(count * hidden);
            Grid grid = new Grid(Math.ceilDiv(hidden, 256), count);
            device.launch("gate", grid, 256, device.upload(gateUp), hidden, function, out);
            float[] actual = device.floats(out, count * hidden);
            for (int i = 0; i < actual.length; i++) {
                int from = i / hidden * 2 * hidden + i % hidden;
                double value = expected.applyAsDouble(gateUp[from]) * gateUp[from + hidden];
                assertEquals(value, actual[i], 1e-5 * Math.max(Math.abs(value), 0x1p-20), () -> "" + gateUp[from]);
            }
        });
    }

    /// Within 1e-6 of the value, however small.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void capsSoftly(Ptx ptx) {
        Device.holds(ptx, 20, (random, device) -> {
            Shape shape = new Shape(random);
            float cap = Draw.of(random, 1f, 30f, 50f);
            float[] x = Draw.floats(random, shape.count * shape.stride, random.nextFloat(100f));
            System.arraycopy(EDGES, 0, x, 0, Math.min(x.length, EDGES.length));
            Memory at = device.upload(x);
            device.launch("soft_cap", shape.grid(), 256, at, shape.stride, shape.width, cap);
            float[] actual = device.floats(at, x.length);
            for (int i = 0; i < x.length; i++) {
                double value = i % shape.stride < shape.width ? cap * Math.tanh(x[i] / cap) : x[i];
                assertEquals(value, actual[i], 1e-6 * Math.abs(value));
            }
        });
    }

    /// Rows of which the first elements are worked on.
    private static final class Shape {

        private final int width;
        private final int stride;
        private final int count;

        Shape(RandomGenerator random) {
            width = random.nextInt(1, 700);
            stride = width + random.nextInt(4);
            count = random.nextInt(1, 5);
        }

        Grid grid() {
            return new Grid(Math.ceilDiv(width, 256), count);
        }
    }
}
