package longhand.engine.tensor.scalar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.random.RandomGenerator;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.format.BlockFormat;
import longhand.engine.testing.Property;
import longhand.engine.testing.RandomTensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalarProductTest {

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void sumsWeightsTimesActivations(GgmlType type) {
        Property.holds(20, random -> {
            try (Arena arena = Arena.ofConfined();
                    ScalarBackend backend = new ScalarBackend()) {
                WeightMatrix w = RandomTensors.matrix(random, arena, type, 5, columns(random, type));
                Activations x = backend.activations(random.nextInt(1, 20), w.columns());
                RandomTensors.fill(random, x);
                float[][] product = product(backend, backend.matrix(List.of(w)), x, x.rows());
                float[] input = new float[w.columns()];
                for (int row = 0; row < x.rows(); row++) {
                    x.read(row, input);
                    assertProduct(w, input, product[row]);
                }
            }
        });
    }

    private static int columns(RandomGenerator random, GgmlType type) {
        return type.blockElements() == 1 ? random.nextInt(1, 40) : type.blockElements() * random.nextInt(1, 4);
    }

    private static void assertProduct(WeightMatrix w, float[] input, float[] output) {
        float[] weights = new float[w.columns()];
        for (int row = 0; row < w.rows(); row++) {
            BlockFormat.of(w.type()).decode(w.data(), row * w.type().bytes(w.columns()), w.columns(), weights, 0);
            double sum = 0;
            double size = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += (double) weights[i] * input[i];
                size += Math.abs((double) weights[i] * input[i]);
            }
            assertEquals(sum, output[row], 1e-6 * size + 1e-12);
        }
    }

    /// The engine's promise that the cutting of a prompt into batches never shows.
    @Test
    void givesTheSameBitsForOneTokenAndForMany() {
        Property.holds(50, random -> {
            try (Arena arena = Arena.ofConfined();
                    ScalarBackend backend = new ScalarBackend()) {
                Matrix matrix = backend.matrix(
                        List.of(RandomTensors.matrix(random, arena, GgmlType.F32, 3, random.nextInt(1, 70))));
                Activations x = backend.activations(random.nextInt(1, 40), matrix.columns());
                RandomTensors.fill(random, x);
                float[][] together = product(backend, matrix, x, x.rows());
                Activations one = backend.activations(1, matrix.columns());
                float[] input = new float[matrix.columns()];
                for (int row = 0; row < x.rows(); row++) {
                    x.read(row, input);
                    one.write(0, input);
                    assertArrayEquals(product(backend, matrix, one, 1)[0], together[row]);
                }
            }
        });
    }

    @Test
    void stacksMatricesOfDifferentFormats() {
        Property.holds(20, random -> {
            try (Arena arena = Arena.ofConfined();
                    ScalarBackend backend = new ScalarBackend()) {
                WeightMatrix top = RandomTensors.matrix(random, arena, GgmlType.Q4_K, 3, 256);
                WeightMatrix bottom = RandomTensors.matrix(random, arena, GgmlType.Q6_K, 2, 256);
                Activations x = backend.activations(1, 256);
                RandomTensors.fill(random, x);
                float[] stacked = product(backend, backend.matrix(List.of(top, bottom)), x, 1)[0];
                float[] first = product(backend, backend.matrix(List.of(top)), x, 1)[0];
                float[] second = product(backend, backend.matrix(List.of(bottom)), x, 1)[0];
                assertArrayEquals(new float[] {first[0], first[1], first[2], second[0], second[1]}, stacked);
            }
        });
    }

    private static float[][] product(ComputeBackend backend, Matrix matrix, Activations x, int count) {
        Activations out = backend.activations(count, matrix.rows());
        backend.multiply(matrix, x, count, out);
        float[][] rows = new float[count][matrix.rows()];
        for (int row = 0; row < count; row++) {
            out.read(row, rows[row]);
        }
        return rows;
    }
}
