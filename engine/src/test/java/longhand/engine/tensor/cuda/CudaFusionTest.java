package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.GateFunction;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes into a product is made by fewer kernels, and the product is the same, bit for bit.
class CudaFusionTest {

    private static final int ROWS = 5;
    private static final int WIDTH = 128;
    private static final int HIDDEN = 192;
    private static final CacheShape SHAPE = new CacheShape(1, 2, 32, 100);
    private static final Heads QUERIES = new Heads(0, 4, 32);

    private final DriverControl driver = SoftwareCard.insert();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(9);

    private Matrix matrix(CudaBackend card, GgmlType type, int columns) {
        try (Arena arena = Arena.ofShared()) {
            RandomGenerator same = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
            return card.matrix(List.of(RandomWeights.matrix(same, type, 70, columns, arena)));
        }
    }

    private Activations random(CudaBackend card, int width) {
        HostActivations values = new HostActivations(ROWS, width);
        for (int row = 0; row < ROWS; row++) {
            float[] numbers = new float[width];
            for (int i = 0; i < width; i++) {
                numbers[i] = (float) random.nextGaussian();
            }
            values.write(row, numbers);
        }
        return Device.copy(card, values);
    }

    /// Runs operations whose last one writes the rows that a product reads: into what only products read, and into what
    /// everybody may.
    ///
    /// @param operations take the target
    /// @return names of the kernels in the first case
    private Set<String> check(
            CudaBackend card, GgmlType type, int columns, BiConsumer<CudaBackend, Activations> operations) {
        Matrix w = matrix(card, type, columns);
        Activations plain = card.activations(ROWS, columns);
        Activations expected = card.activations(ROWS, 70);
        operations.accept(card, plain);
        card.multiply(w, plain, ROWS, expected);
        float[] values = Device.values(expected);
        Map<String, Long> before = launches();
        Activations factors = card.factors(ROWS, columns);
        Activations actual = card.activations(ROWS, 70);
        operations.accept(card, factors);
        card.multiply(w, factors, ROWS, actual);
        assertArrayEquals(values, Device.values(actual));
        Map<String, Long> after = launches();
        after.entrySet().removeAll(before.entrySet());
        return after.keySet().stream()
                .map(kernel -> kernel.replaceFirst("_[18]$", ""))
                .collect(Collectors.toSet());
    }

    private Map<String, Long> launches() {
        return driver.profile().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, profile -> profile.getValue().launches()));
    }

    @ParameterizedTest
    @EnumSource(
            value = GgmlType.class,
            names = {"Q8_0", "Q4_1", "Q4_0"})
    void aSumANormAndTheirRounding(GgmlType type) {
        try (CudaBackend card = CudaBackend.open(false)) {
            float[] weight = new float[WIDTH];
            for (int i = 0; i < WIDTH; i++) {
                weight[i] = random.nextFloat();
            }
            Activations branch = random(card, WIDTH);
            Activations start = random(card, WIDTH);
            Activations x = card.activations(ROWS, WIDTH);
            Set<String> kernels = check(card, type, WIDTH, (_, out) -> {
                card.copyRows(start, 0, ROWS, x);
                card.add(x, branch, ROWS);
                card.rmsNorm(x, weight, 1e-5f, ROWS, out);
            });
            assertEquals(3, kernels.size(), kernels::toString);
            assertTrue(kernels.containsAll(Set.of("copy_rows", "add_norm_quantise")), kernels::toString);
            Activations sum = card.activations(ROWS, WIDTH);
            card.copyRows(start, 0, ROWS, sum);
            card.add(sum, branch, ROWS);
            assertArrayEquals(Device.values(sum), Device.values(x));
        }
    }

    @Test
    void aGateAndItsRounding() {
        try (CudaBackend card = CudaBackend.open(false)) {
            Activations gateUp = random(card, 2 * HIDDEN);
            Set<String> kernels =
                    check(card, GgmlType.Q5_0, HIDDEN, (_, out) -> card.gate(gateUp, GateFunction.GELU, ROWS, out));
            assertEquals(Set.of("gate_quantise", "multiply_byte_symmetric"), kernels);
        }
    }

    @Test
    void theEndOfAttentionAndItsRounding() {
        try (CudaBackend card = CudaBackend.open(false)) {
            Activations x = random(card, 256);
            AttentionRule rule = new AttentionRule(0, 0.1f, 0, 0);
            KvCache cache = card.cache(SHAPE);
            Batch batch = Batch.of(cache, new int[ROWS], 0, ROWS);
            Set<String> kernels = check(
                    card,
                    GgmlType.Q8_0,
                    128,
                    (_, out) -> card.run(batch, rows -> {
                        card.store(x, new Heads(128, 2, 32), new Heads(192, 2, 32), 0, rows);
                        card.attend(x, QUERIES, rule, rows, out);
                    }));
            // The pass ends before the product, and whatever waits is started at its end.
            assertEquals(Set.of("store", "attend_64", "merge", "quantise", "multiply_byte_symmetric"), kernels);
        }
    }

    /// Weights that meet floats need floats.
    @Test
    void floatsStayFloats() {
        try (CudaBackend card = CudaBackend.open(false)) {
            Activations gateUp = random(card, 2 * HIDDEN);
            Set<String> kernels =
                    check(card, GgmlType.F16, HIDDEN, (_, out) -> card.gate(gateUp, GateFunction.SILU, ROWS, out));
            assertEquals(Set.of("gate", "multiply_half"), kernels);
        }
    }

    /// What comes between is not overtaken.
    @Test
    void whatWaitsIsStartedBeforeWhatComesNext() {
        try (CudaBackend card = CudaBackend.open(false)) {
            Activations x = random(card, WIDTH);
            Activations y = random(card, WIDTH);
            float[] before = Device.values(x);
            float[] added = Device.values(y);
            card.add(x, y, ROWS);
            card.copyRows(x, 0, ROWS, y);
            float[] after = Device.values(y);
            for (int i = 0; i < before.length; i++) {
                assertEquals(before[i] + added[i], after[i]);
            }
        }
    }
}
