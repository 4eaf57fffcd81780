package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.lang.foreign.Arena;
import java.util.List;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.format.QuantReader;
import longhand.engine.tensor.format.QuantRow;
import longhand.engine.testing.Property;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Products of quantised weights with one row equal, bit for bit, plain whole-number arithmetic: the tricks in
/// 16 bits lose nothing, whatever the signs and sizes.
class EightBitArithmeticTest {

    private static final int CASES = 60;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"F32", "F16", "BF16"})
    void equalsWholeNumberArithmetic(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = RandomWeights.columns(random, type, 800);
            try (Arena arena = Arena.ofShared();
                    VectorBackend vector = new VectorBackend(1)) {
                WeightMatrix weights = RandomWeights.matrix(random, type, random.nextInt(1, 80), columns, arena);
                HostActivations x = RandomWeights.activations(random, 1, columns);
                if (random.nextInt(4) == 0) {
                    loudest(HostActivations.values(x));
                }
                HostActivations y = new HostActivations(1, weights.rows());
                vector.multiply(vector.matrix(List.of(weights)), x, 1, y);
                assertArrayEquals(product(weights, HostActivations.values(x)), HostActivations.values(y));
            }
        });
    }

    /// All values at the limit of their block: the sums come closest to overflow.
    private static void loudest(float[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.signum(x[i]) * 3;
        }
    }

    private static float[] product(WeightMatrix weights, float[] x) {
        float unit = QuantReader.unit(weights);
        QuantReader reader = new QuantReader(weights, unit);
        QuantRow row = new QuantRow(weights.columns());
        float[] y = new float[weights.rows()];
        for (int i = 0; i < y.length; i++) {
            reader.read(i, row);
            y[i] = product(weights.type(), row, x) * (0x1p22f / unit);
        }
        return y;
    }

    private static float product(GgmlType type, QuantRow row, float[] x) {
        float y = 0;
        int[] q = new int[32];
        for (int block = 0; block < x.length / 32; block++) {
            float scale = quantise(x, block * 32, q);
            y = switch (type) {
                case Q4_0 -> Math.fma(scale * dot(row, block * 32, q, 0, 32, -8), half(row.scales()[block]), y);
                case Q5_0, Q8_0 -> Math.fma(scale * dot(row, block * 32, q, 0, 32, 0), half(row.scales()[block]), y);
                case Q6_K -> {
                    float first = scale * dot(row, block * 32, q, 0, 16, 0);
                    float second = scale * dot(row, block * 32, q, 16, 32, 0);
                    float half = Math.fma(first, half(row.scales()[2 * block]), y);
                    yield Math.fma(second, half(row.scales()[2 * block + 1]), half);
                }
                case Q4_1, Q4_K -> {
                    float sum = scale * sum(q);
                    float product = Math.fma(dot(row, block * 32, q, 0, 32, -8), scale, sum * 8);
                    yield Math.fma(sum, half(row.minima()[block]), Math.fma(product, half(row.scales()[block]), y));
                }
                case Q5_1, Q5_K -> {
                    float product = scale * dot(row, block * 32, q, 0, 32, 0);
                    float scaled = Math.fma(product, half(row.scales()[block]), y);
                    yield Math.fma(scale * sum(q), half(row.minima()[block]), scaled);
                }
                case F32, F16, BF16 -> throw new IllegalArgumentException(type.toString());
            };
        }
        return y;
    }

    private static float quantise(float[] x, int at, int[] q) {
        float limit = 0;
        for (int i = 0; i < 32; i++) {
            limit = Math.max(limit, Math.abs(x[at + i]));
        }
        float inverse = limit == 0 ? 0 : 127f / limit;
        for (int i = 0; i < 32; i++) {
            q[i] = (int) Math.rint(x[at + i] * inverse);
        }
        return limit / 127f * 0x1p90f;
    }

    private static int dot(QuantRow row, int at, int[] q, int from, int to, int bias) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += (row.quants()[at + i] + bias) * q[i];
        }
        return sum;
    }

    private static int sum(int[] q) {
        int sum = 0;
        for (int value : q) {
            sum += value;
        }
        return sum;
    }

    private static float half(short bits) {
        return Float.float16ToFloat(bits) * 0x1p-112f;
    }
}
