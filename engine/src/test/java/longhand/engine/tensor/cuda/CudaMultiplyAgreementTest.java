package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.ProductTolerance;
import longhand.engine.testing.Property;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Products on the card agree with the scalar backend.
@Tag("card")
class CudaMultiplyAgreementTest {

    private static final int CASES = 6;

    @BeforeEach
    void insert() {
        CardUnderTest.insert();
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void agreesWithinTheRoundingOfTheActivations(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = RandomWeights.columns(random, type, 600);
            try (Arena arena = Arena.ofShared()) {
                agrees(RandomWeights.stacked(random, type, columns, arena), random.nextInt(1, 20), random);
            }
        });
    }

    /// Queries and keys of one format, values of a better one: as in many files.
    @ParameterizedTest
    @EnumSource(
            value = GgmlType.class,
            names = {"Q4_K", "Q5_K", "Q4_0", "F16"})
    void agreesWhereTheFormatsDiffer(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = 256 * random.nextInt(1, 4);
            try (Arena arena = Arena.ofShared()) {
                List<WeightMatrix> stacked = new ArrayList<>(RandomWeights.stacked(random, type, columns, arena));
                stacked.add(RandomWeights.matrix(random, GgmlType.Q6_K, random.nextInt(1, 70), columns, arena));
                stacked.addAll(RandomWeights.stacked(random, type, columns, arena));
                agrees(stacked, random.nextInt(1, 20), random);
            }
        });
    }

    private static void agrees(List<WeightMatrix> stacked, int count, RandomGenerator random) {
        try (CudaBackend card = CudaBackend.open();
                ScalarBackend scalar = new ScalarBackend()) {
            Matrix packed = card.matrix(stacked);
            HostActivations x = RandomWeights.activations(random, count, packed.columns());
            HostActivations expected = RandomWeights.activations(random, count + 1, packed.rows());
            Activations actual = Device.copy(card, expected);
            scalar.multiply(scalar.matrix(stacked), x, count, expected);
            card.multiply(packed, Device.copy(card, x), count, actual);
            float[] tolerance =
                    Arrays.copyOf(ProductTolerance.of(stacked, x, count), (count + 1) * packed.rows()); // then 0
            ProductTolerance.assertClose(HostActivations.values(expected), Device.values(actual), tolerance);
        }
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void eachRowComesOutAsIfItWereAlone(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = RandomWeights.columns(random, type, 600);
            int count = random.nextInt(2, 20);
            try (Arena arena = Arena.ofShared();
                    CudaBackend card = CudaBackend.open()) {
                Matrix packed = card.matrix(RandomWeights.stacked(random, type, columns, arena));
                HostActivations x = RandomWeights.activations(random, count, columns);
                Activations together = card.activations(count, packed.rows());
                card.multiply(packed, Device.copy(card, x), count, together);
                float[] row = new float[packed.rows()];
                for (int i = 0; i < count; i++) {
                    together.read(i, row);
                    assertArrayEquals(alone(card, packed, x, i), row);
                }
            }
        });
    }

    private static float[] alone(CudaBackend card, Matrix packed, HostActivations x, int row) {
        HostActivations one = new HostActivations(1, x.width());
        x.read(row, HostActivations.values(one));
        Activations out = card.activations(1, packed.rows());
        card.multiply(packed, Device.copy(card, one), 1, out);
        return Device.values(out);
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void embedsRows(GgmlType type) {
        Property.holds(CASES, random -> {
            int columns = RandomWeights.columns(random, type, 600);
            try (Arena arena = Arena.ofShared();
                    CudaBackend card = CudaBackend.open();
                    ScalarBackend scalar = new ScalarBackend()) {
                List<WeightMatrix> table = List.of(RandomWeights.matrix(random, type, 40, columns, arena));
                Batch batch = Batch.of(random.ints(9, 0, 40).toArray(), 2, 9);
                HostActivations expected = new HostActivations(7, columns);
                Activations actual = card.activations(7, columns);
                float scale = random.nextFloat(0.5f, 30f);
                scalar.embed(scalar.matrix(table), batch, scale, expected);
                Matrix packed = card.matrix(table);
                card.run(batch, running -> card.embed(packed, running, scale, actual));
                float rounding = ProductTolerance.isK(type) ? 2e-3f : 1e-6f;
                assertArrayEquals(HostActivations.values(expected), Device.values(actual), scale * rounding);
            }
        });
    }
}
