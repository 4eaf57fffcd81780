package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Normalisation of whole rows and of heads, in place and not.
@Tag("card")
class NormKernelTest {

    /// Relative: F32 sums of squares, and a reciprocal root within 2 units in the last place.
    private static final double ROUNDING = 3e-6;

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void isByTheRootOfTheMeanSquare(Ptx ptx) {
        Device.holds(ptx, 40, (random, device) -> {
            new Case(random, device).check();
        });
    }

    private static final class Case {

        private final Device device;
        private final int groups;
        private final int width;
        private final int offset;
        private final int stride;
        private final int count;
        private final int block;
        private final float epsilon;
        private final float[] x;
        private final float[] weight;
        private final boolean inPlace;

        Case(RandomGenerator random, Device device) {
            this.device = device;
            groups = Draw.of(random, 1, 1, 2, 9);
            width = groups == 1 ? random.nextInt(1, 2000) : random.nextInt(1, 257);
            offset = random.nextInt(7);
            stride = offset + groups * width + random.nextInt(5);
            count = Draw.of(random, 1, 3, 8);
            block = 32 * random.nextInt(1, 33);
            epsilon = Draw.of(random, 1e-5f, 1e-6f);
            x = Draw.floats(random, count * stride, Draw.of(random, 0f, 1f, 1e-18f, 1e-3f, 1e15f));
            weight = Draw.floats(random, width, 1);
            inPlace = random.nextBoolean();
        }

        void check() {
            int outStride = inPlace ? stride : stride + 2;
            int outOffset = inPlace ? offset : offset + 1;
            Memory from = device.upload(x);
            Memory out = inPlace ? from : device.room(count * outStride);
            Memory factors = device.upload(weight);
            device.launch(
                    "rms_norm",
                    new Grid(groups, count),
                    block,
                    from,
                    stride,
                    offset,
                    factors,
                    epsilon,
                    width,
                    out,
                    outStride,
                    outOffset);
            float[] actual = device.floats(out, count * outStride);
            for (int row = 0; row < count; row++) {
                for (int i = 0; i < groups * width; i++) {
                    double expected = expected(row * stride + offset + i / width * width, i % width);
                    float value = actual[row * outStride + outOffset + i];
                    assertEquals(expected, value, ROUNDING * Math.abs(expected) + 1e-37);
                }
                assertTrue(inPlace || Float.isNaN(actual[row * outStride]), "wrote before its row");
            }
        }

        private double expected(int from, int i) {
            double squares = 0;
            for (int k = 0; k < width; k++) {
                squares += (double) x[from + k] * x[from + k];
            }
            return x[from + i] / Math.sqrt(squares / width + epsilon) * weight[i];
        }
    }
}
