package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.random.RandomGenerator;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.GateFunction;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.RotaryTable;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.Property;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Everything but products agrees with the scalar backend to the rounding of float sums; rows behind the last
/// stay as they were.
class OperationAgreementTest {

    private static final float ROUNDING = 2e-5f;

    /// An operation on activations of one width, in place.
    private interface InPlace {
        void apply(ComputeBackend backend, Activations x, int count);
    }

    @Test
    void normalises() {
        Property.holds(random -> {
            int width = random.nextInt(1, 200);
            float[] weight = row(random, width);
            agree(random, width, (backend, x, count) -> backend.rmsNorm(x, weight, 1e-5f, count, x));
        });
    }

    @Test
    void normalisesHeads() {
        Property.holds(random -> {
            Heads heads = new Heads(random.nextInt(9), random.nextInt(1, 6), random.nextInt(1, 70));
            float[] weight = row(random, heads.headSize());
            int width = heads.offset() + heads.width() + random.nextInt(9);
            agree(random, width, (backend, x, count) -> backend.rmsNormHeads(x, heads, weight, 1e-6f, count));
        });
    }

    @Test
    void addsBias() {
        Property.holds(random -> {
            float[] bias = row(random, random.nextInt(1, 100));
            agree(random, bias.length, (backend, x, count) -> backend.addBias(x, bias, count));
        });
    }

    @Test
    void addsRows() {
        Property.holds(random -> {
            int width = random.nextInt(1, 100);
            HostActivations y = RandomWeights.activations(random, 30, width);
            agree(random, width, (backend, x, count) -> backend.add(x, y, count));
        });
    }

    @Test
    void capsSoftly() {
        Property.holds(random -> {
            float cap = random.nextFloat(1f, 60f);
            agree(random, random.nextInt(1, 100), (backend, x, count) -> backend.softCap(x, cap, count));
        });
    }

    @ParameterizedTest
    @EnumSource(RotaryTable.Pairing.class)
    void rotates(RotaryTable.Pairing pairing) {
        Property.holds(random -> {
            int pairs = random.nextInt(1, 33);
            int position = random.nextInt(20);
            RotaryTable table = new RotaryTable(pairing, 2 * pairs, row(random, 50 * pairs), row(random, 50 * pairs));
            Heads heads = new Heads(random.nextInt(9), random.nextInt(1, 6), 2 * pairs + random.nextInt(9));
            int width = heads.offset() + heads.width() + random.nextInt(9);
            agree(random, width, (backend, x, count) -> {
                KvCache cache = backend.cache(new CacheShape(1, 1, 2, 50));
                backend.rotate(x, heads, table, Batch.at(position, cache, new int[count], 0, count));
            });
        });
    }

    @ParameterizedTest
    @EnumSource(GateFunction.class)
    void gates(GateFunction function) {
        Property.holds(random -> {
            int width = random.nextInt(1, 150);
            int count = random.nextInt(1, 20);
            HostActivations in = RandomWeights.activations(random, count, 2 * width);
            try (VectorBackend vector = new VectorBackend(random.nextInt(1, 4));
                    ScalarBackend scalar = new ScalarBackend()) {
                HostActivations expected = RandomWeights.activations(random, count + 1, width);
                HostActivations actual = copy(expected);
                scalar.gate(in, function, count, expected);
                vector.gate(in, function, count, actual);
                assertClose(expected, actual);
            }
        });
    }

    @Test
    void attends() {
        Property.holds(random -> {
            int headSize = random.nextBoolean() ? 8 * random.nextInt(1, 12) : 2 * random.nextInt(1, 36);
            int kvHeads = random.nextInt(1, 4);
            CacheShape shape = new CacheShape(2, kvHeads, headSize, 150);
            Heads queries = new Heads(random.nextInt(5), kvHeads * random.nextInt(1, 5), headSize);
            AttentionRule rule = new AttentionRule(
                    random.nextInt(2),
                    random.nextFloat(0.01f, 0.3f),
                    random.nextBoolean() ? 0 : random.nextInt(1, 90),
                    random.nextBoolean() ? 0 : random.nextFloat(5f, 50f));
            int first = random.nextInt(120);
            int count = random.nextInt(1, 150 - first);
            HostActivations past = RandomWeights.activations(random, 150, 2 * kvHeads * headSize);
            HostActivations x = RandomWeights.activations(random, count, queries.offset() + queries.width() + 3);
            shrink(x); // e^score multiplies the rounding of a large score
            HostActivations expected = RandomWeights.activations(random, count + 1, queries.width());
            HostActivations actual = copy(expected);
            try (VectorBackend vector = new VectorBackend(random.nextInt(1, 4));
                    ScalarBackend scalar = new ScalarBackend()) {
                KvCache reference = filled(scalar, past, shape, rule, first + count);
                KvCache tried = filled(vector, past, shape, rule, first + count);
                int[] tokens = new int[count];
                scalar.attend(x, queries, rule, Batch.at(first, reference, tokens, 0, count), expected);
                vector.attend(x, queries, rule, Batch.at(first, tried, tokens, 0, count), actual);
            }
            assertClose(expected, actual);
        });
    }

    /// A cache with `length` positions of `past`, whose rows hold keys, then values.
    private static KvCache filled(
            ComputeBackend backend, Activations past, CacheShape shape, AttentionRule rule, int length) {
        KvCache cache = backend.cache(shape);
        Heads keys = new Heads(0, shape.kvHeads(), shape.headSize());
        Heads values = new Heads(keys.width(), shape.kvHeads(), shape.headSize());
        backend.store(past, keys, values, rule.layer(), Batch.of(cache, new int[length], 0, length));
        cache.advance(length);
        return cache;
    }

    private static void agree(RandomGenerator random, int width, InPlace operation) {
        int count = random.nextInt(1, 28);
        HostActivations expected = RandomWeights.activations(random, count + 1, width);
        HostActivations actual = copy(expected);
        try (VectorBackend vector = new VectorBackend(random.nextInt(1, 4));
                ScalarBackend scalar = new ScalarBackend()) {
            operation.apply(scalar, expected, count);
            operation.apply(vector, actual, count);
        }
        assertClose(expected, actual);
    }

    private static void shrink(HostActivations x) {
        float[] values = HostActivations.values(x);
        for (int i = 0; i < values.length; i++) {
            values[i] *= 0.1f;
        }
    }

    private static HostActivations copy(HostActivations source) {
        HostActivations copy = new HostActivations(source.rows(), source.width());
        float[] values = HostActivations.values(source);
        System.arraycopy(values, 0, HostActivations.values(copy), 0, values.length);
        return copy;
    }

    private static float[] row(RandomGenerator random, int size) {
        return HostActivations.values(RandomWeights.activations(random, 1, size));
    }

    private static void assertClose(HostActivations expected, HostActivations actual) {
        float[] values = HostActivations.values(expected);
        float largest = 1;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertArrayEquals(values, HostActivations.values(actual), ROUNDING * largest);
    }
}
