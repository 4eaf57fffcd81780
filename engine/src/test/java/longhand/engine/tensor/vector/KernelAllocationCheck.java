package longhand.engine.tensor.vector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.GateFunction;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Warm kernels keep their vectors in registers: what allocates, boxes them, and is twenty times too slow. Counted
/// in bytes, so that a busy machine cannot fail it.
class KernelAllocationCheck {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    // The compiler works beside the test: how many rounds it takes depends on the load of the machine.
    private static final int ROUNDS = 100_000;

    @Test
    void theWarmUpReachesEveryKernel() {
        WarmUpJobs jobs = new WarmUpJobs();
        Set<WarmUpJob> open = new LinkedHashSet<>(jobs.rows());
        open.addAll(jobs.batches());
        for (GateFunction gate : GateFunction.values()) {
            open.addAll(jobs.rows(gate));
        }
        for (GgmlType type : GgmlType.values()) {
            open.addAll(jobs.rows(type));
            open.addAll(jobs.batches(type));
        }
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            open.removeIf(WarmUpJob::round);
        }
        assertTrue(open.isEmpty(), () -> open.stream().map(WarmUpJob::name).toList() + " still allocate");
    }

    @ParameterizedTest
    @EnumSource(GgmlType.class)
    void productsAllocateNothing(GgmlType type) {
        RandomGenerator random = random();
        try (Arena arena = Arena.ofShared();
                VectorBackend backend = new VectorBackend(1)) {
            Matrix w = backend.matrix(List.of(RandomWeights.matrix(random, type, 96, 256, arena)));
            HostActivations x = RandomWeights.activations(random, 9, 256);
            HostActivations y = new HostActivations(9, 96);
            assertAllocatesNothing(() -> backend.multiply(w, x, 1, y));
            assertAllocatesNothing(() -> backend.multiply(w, x, 9, y));
            assertAllocatesNothing(() -> backend.multiplyEach(w, x, 9, y));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void attentionAllocatesNothing(int count) {
        RandomGenerator random = random();
        try (VectorBackend backend = new VectorBackend(1)) {
            KvCache cache = backend.cache(new CacheShape(1, 2, 64, 64));
            HostActivations x = RandomWeights.activations(random, 64, 512);
            HostActivations out = new HostActivations(64, 256);
            Heads queries = new Heads(256, 4, 64);
            AttentionRule rule = new AttentionRule(0, 0.1f, 0, 0);
            backend.store(x, new Heads(0, 2, 64), new Heads(128, 2, 64), 0, Batch.of(cache, new int[64], 0, 64));
            Batch batch = Batch.at(40, cache, new int[count], 0, count);
            assertAllocatesNothing(() -> backend.attend(x, queries, rule, batch, out));
        }
    }

    @ParameterizedTest
    @EnumSource(GateFunction.class)
    void rowsAllocateNothing(GateFunction function) {
        RandomGenerator random = random();
        try (VectorBackend backend = new VectorBackend(1)) {
            HostActivations x = RandomWeights.activations(random, 3, 128);
            HostActivations y = RandomWeights.activations(random, 3, 64);
            float[] weight = new float[128];
            assertAllocatesNothing(() -> backend.rmsNorm(x, weight, 1e-5f, 3, x));
            assertAllocatesNothing(() -> backend.add(x, x, 3));
            assertAllocatesNothing(() -> backend.gate(x, function, 3, y));
            assertAllocatesNothing(() -> backend.softCap(y, 30, 3));
        }
    }

    /// Runs it until a thousand runs allocate less than a byte a run.
    private static void assertAllocatesNothing(Runnable operation) {
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS / 1000 && bytes >= 1000; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                operation.run();
            }
            bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        long last = bytes;
        assertTrue(last < 1000, () -> "a thousand runs allocate " + last + " bytes");
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    }
}
