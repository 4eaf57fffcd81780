package longhand.engine.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.format.BlockFormat;

/// How far products of a fast backend may be from the scalar one's.
///
/// An activation of an 8-bit block is off by at most half a step, largest / 254; so a product is off by at most
/// that times the sum of |w|. K-quants add 2^-11 of their scales. The rest is rounding of sums.
public final class ProductTolerance {

    private ProductTolerance() {}

    /// @param stacked on top of one another
    /// @return `[count, rows of all]`
    public static float[] of(List<WeightMatrix> stacked, HostActivations x, int count) {
        int rows = stacked.stream().mapToInt(WeightMatrix::rows).sum();
        float[] tolerance = new float[count * rows];
        int row = 0;
        for (WeightMatrix weights : stacked) {
            float[] w = new float[weights.columns()];
            for (int i = 0; i < weights.rows(); i++, row++) {
                long at = weights.type().bytes((long) i * w.length);
                BlockFormat.of(weights.type()).decode(weights.data(), at, w.length, w, 0);
                for (int token = 0; token < count; token++) {
                    tolerance[token * rows + row] =
                            error(w, HostActivations.values(x), token * w.length, weights.type());
                }
            }
        }
        return tolerance;
    }

    private static float error(float[] w, float[] x, int at, GgmlType type) {
        double error = 1e-6;
        for (int block = 0; block < w.length; block += 32) {
            double largestX = 0;
            double largestW = 0;
            double sumW = 0;
            double sumX = 0;
            double terms = 0;
            for (int i = block; i < Math.min(block + 32, w.length); i++) {
                largestX = Math.max(largestX, Math.abs(x[at + i]));
                largestW = Math.max(largestW, Math.abs(w[i]));
                sumW += Math.abs(w[i]);
                sumX += Math.abs(x[at + i]);
                terms += Math.abs(w[i] * x[at + i]);
            }
            error += type.blockElements() == 1 ? 0 : largestX / 253 * sumW;
            error += isK(type) ? 0x1p-9 * largestW * sumX : 0;
            error += 3e-6 * terms + 2e-6 * largestW * largestX;
        }
        return (float) error;
    }

    public static void assertClose(float[] expected, float[] actual, float[] tolerance) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            int at = i;
            assertTrue(
                    Math.abs(expected[i] - actual[i]) <= tolerance[i],
                    () -> "at " + at + " " + expected[at] + " but " + actual[at] + ", tolerance " + tolerance[at]);
        }
    }

    /// Whether the format has scales that are products.
    public static boolean isK(GgmlType type) {
        return type.blockElements() == 256;
    }
}
