package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.lang.foreign.Arena;
import java.util.List;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.ProductTolerance;
import longhand.engine.testing.Property;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Products agree with the scalar backend.
class MultiplyAgreementTest {

    private static final int CASES = 25;

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void agreesWithinTheRoundingOfTheActivations(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = RandomWeights.columns(random, type, 600);
            int count = random.nextInt(1, 20);
            try (Arena arena = Arena.ofShared();
                    VectorBackend vector = new VectorBackend(random.nextInt(1, 4));
                    ScalarBackend scalar = new ScalarBackend()) {
                List<WeightMatrix> stacked = RandomWeights.stacked(random, type, columns, arena);
                Matrix packed = vector.matrix(stacked);
                HostActivations x = RandomWeights.activations(random, count, columns);
                HostActivations expected = new HostActivations(count, packed.rows());
                HostActivations actual = RandomWeights.activations(random, count, packed.rows());
                scalar.multiply(scalar.matrix(stacked), x, count, expected);
                vector.multiply(packed, x, count, actual);
                float[] tolerance = ProductTolerance.of(stacked, x, count);
                ProductTolerance.assertClose(
                        HostActivations.values(expected), HostActivations.values(actual), tolerance);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void leavesTheRowsBehindTheLastAlone(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = RandomWeights.columns(random, type, 300);
            int count = random.nextInt(1, 9);
            try (Arena arena = Arena.ofShared();
                    VectorBackend vector = new VectorBackend(2)) {
                Matrix packed = vector.matrix(RandomWeights.stacked(random, type, columns, arena));
                HostActivations x = RandomWeights.activations(random, count, columns);
                HostActivations out = RandomWeights.activations(random, count + 1, packed.rows());
                float[] before = new float[packed.rows()];
                float[] after = new float[packed.rows()];
                out.read(count, before);
                vector.multiply(packed, x, count, out);
                out.read(count, after);
                assertArrayEquals(before, after);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void doesNotDependOnTheNumberOfThreads(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = RandomWeights.columns(random, type, 600);
            int count = random.nextInt(1, 12);
            try (Arena arena = Arena.ofShared();
                    VectorBackend one = new VectorBackend(1);
                    VectorBackend many = new VectorBackend(random.nextInt(2, 6))) {
                List<WeightMatrix> stacked = RandomWeights.stacked(random, type, columns, arena);
                HostActivations x = RandomWeights.activations(random, count, columns);
                Matrix packed = one.matrix(stacked);
                HostActivations first = new HostActivations(count, packed.rows());
                HostActivations second = new HostActivations(count, packed.rows());
                one.multiply(packed, x, count, first);
                many.multiply(many.matrix(stacked), x, count, second);
                assertArrayEquals(HostActivations.values(first), HostActivations.values(second));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void eachRowComesOutAsIfItWereAlone(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = RandomWeights.columns(random, type, 600);
            int count = random.nextInt(1, 20);
            try (Arena arena = Arena.ofShared();
                    VectorBackend vector = new VectorBackend(random.nextInt(1, 4))) {
                Matrix packed = vector.matrix(RandomWeights.stacked(random, type, columns, arena));
                HostActivations x = RandomWeights.activations(random, count, columns);
                HostActivations together = RandomWeights.activations(random, count, packed.rows());
                vector.multiplyEach(packed, x, count, together);
                for (int row = 0; row < count; row++) {
                    assertArrayEquals(alone(vector, packed, row(x, row)), HostActivations.values(row(together, row)));
                }
            }
        });
    }

    private static float[] alone(VectorBackend vector, Matrix packed, HostActivations x) {
        HostActivations out = new HostActivations(1, packed.rows());
        vector.multiply(packed, x, 1, out);
        return HostActivations.values(out);
    }

    private static HostActivations row(HostActivations of, int row) {
        HostActivations one = new HostActivations(1, of.width());
        of.read(row, HostActivations.values(one));
        return one;
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void embedsRows(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = RandomWeights.columns(random, type, 600);
            try (Arena arena = Arena.ofShared();
                    VectorBackend vector = new VectorBackend(2);
                    ScalarBackend scalar = new ScalarBackend()) {
                List<WeightMatrix> stacked = RandomWeights.stacked(random, type, columns, arena);
                Matrix packed = vector.matrix(stacked);
                int[] tokens = random.ints(9, 0, packed.rows()).toArray();
                HostActivations expected = new HostActivations(7, columns);
                HostActivations actual = new HostActivations(7, columns);
                float scale = random.nextFloat(0.5f, 30f);
                scalar.embed(scalar.matrix(stacked), Batch.of(tokens, 2, 9), scale, expected);
                vector.embed(packed, Batch.of(tokens, 2, 9), scale, actual);
                float rounding = ProductTolerance.isK(type) ? 2e-3f : 1e-6f;
                assertArrayEquals(HostActivations.values(expected), HostActivations.values(actual), scale * rounding);
            }
        });
    }
}
