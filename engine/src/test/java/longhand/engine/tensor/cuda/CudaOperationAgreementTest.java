package longhand.engine.tensor.cuda;

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
import longhand.engine.testing.HalfCache;
import longhand.engine.testing.Property;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Everything but products agrees with the scalar backend to the rounding of float sums and of the card's exponentials;
/// rows behind the last stay as they were.
@Tag("card")
class CudaOperationAgreementTest {

    private static final float ROUNDING = 3e-5f;
    private static final int CASES = 25;
    private static final int ATTENTION_CASES = 8;

    private final ScalarBackend scalar = new ScalarBackend();
    private final CudaBackend card;

    CudaOperationAgreementTest() { // JUnit makes one for each test
        CardUnderTest.insert();
        card = CudaBackend.open();
    }

    @AfterEach
    void close() {
        card.close();
        scalar.close();
    }

    /// An operation on activations of one width, in place.
    private interface InPlace {
        void apply(ComputeBackend backend, Activations x, int count);
    }

    @Test
    void normalises() {
        Property.holds(CASES, random -> {
            float[] weight = row(random, random.nextInt(1, 5000));
            agree(random, weight.length, (backend, x, count) -> backend.rmsNorm(x, weight, 1e-5f, count, x));
        });
    }

    @Test
    void normalisesHeads() {
        Property.holds(CASES, random -> {
            Heads heads = new Heads(random.nextInt(9), random.nextInt(1, 6), random.nextInt(1, 70));
            float[] weight = row(random, heads.headSize());
            int width = heads.offset() + heads.width() + random.nextInt(9);
            agree(random, width, (backend, x, count) -> backend.rmsNormHeads(x, heads, weight, 1e-6f, count));
        });
    }

    @Test
    void addsBias() {
        Property.holds(CASES, random -> {
            float[] bias = row(random, random.nextInt(1, 700));
            agree(random, bias.length, (backend, x, count) -> backend.addBias(x, bias, count));
        });
    }

    @Test
    void addsRows() {
        Property.holds(CASES, random -> {
            int width = random.nextInt(1, 700);
            HostActivations y = RandomWeights.activations(random, 30, width);
            Activations there = Device.copy(card, y);
            agree(random, width, (backend, x, count) -> backend.add(x, backend == card ? there : y, count));
        });
    }

    @Test
    void copiesRows() {
        Property.holds(CASES, random -> {
            int width = random.nextInt(1, 700);
            HostActivations y = RandomWeights.activations(random, 40, width);
            Activations there = Device.copy(card, y);
            int first = random.nextInt(10);
            agree(random, width, (backend, x, count) -> backend.copyRows(backend == card ? there : y, first, count, x));
        });
    }

    @Test
    void capsSoftly() {
        Property.holds(CASES, random -> {
            float cap = random.nextFloat(1f, 60f);
            agree(random, random.nextInt(1, 700), (backend, x, count) -> backend.softCap(x, cap, count));
        });
    }

    @ParameterizedTest
    @EnumSource(RotaryTable.Pairing.class)
    void rotates(RotaryTable.Pairing pairing) {
        Property.holds(CASES, random -> {
            int pairs = random.nextInt(1, 65);
            int position = random.nextInt(20);
            RotaryTable table = new RotaryTable(pairing, 2 * pairs, row(random, 50 * pairs), row(random, 50 * pairs));
            Heads heads = new Heads(random.nextInt(9), random.nextInt(1, 6), 2 * pairs + random.nextInt(9));
            int width = heads.offset() + heads.width() + random.nextInt(9);
            agree(random, width, (backend, x, count) -> {
                KvCache cache = backend.cache(new CacheShape(1, 1, 2, 50));
                Batch batch = Batch.at(position, cache, new int[count], 0, count);
                backend.run(batch, running -> backend.rotate(x, heads, table, running));
            });
        });
    }

    @ParameterizedTest
    @EnumSource(GateFunction.class)
    void gates(GateFunction function) {
        Property.holds(CASES, random -> {
            int width = random.nextInt(1, 700);
            int count = random.nextInt(1, 20);
            HostActivations in = RandomWeights.activations(random, count, 2 * width);
            HostActivations expected = RandomWeights.activations(random, count + 1, width);
            Activations actual = Device.copy(card, expected);
            scalar.gate(in, function, count, expected);
            card.gate(Device.copy(card, in), function, count, actual);
            Device.assertClose(expected, actual, ROUNDING);
        });
    }

    @Test
    void attends() {
        Property.holds(ATTENTION_CASES, random -> {
            int headSize = random.nextBoolean() ? 8 * random.nextInt(1, 33) : 2 * random.nextInt(1, 65);
            int kvHeads = random.nextInt(1, 4);
            CacheShape shape = new CacheShape(2, kvHeads, headSize, random.nextInt(150, 400));
            Heads queries = new Heads(random.nextInt(5), kvHeads * random.nextInt(1, 17), headSize);
            AttentionRule rule = new AttentionRule(
                    random.nextInt(2),
                    random.nextFloat(0.01f, 0.1f),
                    random.nextBoolean() ? 0 : random.nextInt(1, 90),
                    random.nextBoolean() ? 0 : random.nextFloat(5f, 50f));
            int first = random.nextInt(120);
            int count = random.nextInt(1, 150 - first);
            HostActivations past = RandomWeights.activations(random, 150, 2 * kvHeads * headSize);
            HostActivations x = RandomWeights.activations(random, count, queries.offset() + queries.width() + 3);
            shrink(x); // e^score multiplies the rounding of a large score
            HostActivations expected = RandomWeights.activations(random, count + 1, queries.width());
            Activations actual = Device.copy(card, expected);
            ComputeBackend reference = HalfCache.of(scalar);
            KvCache known = filled(reference, past, past, shape, rule, first + count);
            KvCache tried = filled(card, past, Device.copy(card, past), shape, rule, first + count);
            reference.attend(x, queries, rule, Batch.at(first, known, new int[count], 0, count), expected);
            Activations there = Device.copy(card, x);
            Batch batch = Batch.at(first, tried, new int[count], 0, count);
            card.run(batch, running -> card.attend(there, queries, rule, running, actual));
            Device.assertClose(expected, actual, ROUNDING);
        });
    }

    /// A cache with `length` positions of `past`, whose rows hold keys, then values.
    private static KvCache filled(
            ComputeBackend backend,
            HostActivations past,
            Activations there,
            CacheShape shape,
            AttentionRule rule,
            int length) {
        KvCache cache = backend.cache(shape);
        Heads keys = new Heads(0, shape.kvHeads(), shape.headSize());
        Heads values = new Heads(keys.width(), shape.kvHeads(), shape.headSize());
        Batch batch = Batch.of(cache, new int[past.rows()], 0, length);
        backend.run(batch, running -> backend.store(there, keys, values, rule.layer(), running));
        cache.advance(length);
        return cache;
    }

    private void agree(RandomGenerator random, int width, InPlace operation) {
        int count = random.nextInt(1, 28);
        HostActivations expected = RandomWeights.activations(random, count + 1, width);
        Activations actual = Device.copy(card, expected);
        operation.apply(scalar, expected, count);
        operation.apply(card, actual, count);
        Device.assertClose(expected, actual, ROUNDING);
    }

    private static void shrink(HostActivations x) {
        float[] values = HostActivations.values(x);
        for (int i = 0; i < values.length; i++) {
            values[i] *= 0.1f;
        }
    }

    private static float[] row(RandomGenerator random, int size) {
        return HostActivations.values(RandomWeights.activations(random, 1, size));
    }
}
