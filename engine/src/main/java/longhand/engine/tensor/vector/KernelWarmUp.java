package longhand.engine.tensor.vector;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.GateFunction;

/// Brings the kernels to their compiled form on a few dummy numbers, while the model is being read: until
/// HotSpot's second compiler has had them, every vector is an object, and a token takes twenty times as long.
///
/// In two stages: what one token needs comes first, what a batch needs when one is expected, or when the first
/// stage has been over for a while. A short prompt never waits for the second one.
///
/// A program starts it as its first statement, hands it to the [VectorBackend], and waits for nothing: the
/// backend tells it the formats that it meets and holds the first token back until it is done. Thread-safe.
public final class KernelWarmUp {

    private static final long PAUSE_NANOS = 1_000_000L;

    // As long as the first sentence of a take needs: it shall have both cores.
    private static final long BATCHES_AFTER_NANOS = 1_500_000_000L;

    private final WarmUpStage rows = new WarmUpStage();
    private final WarmUpStage batches = new WarmUpStage();
    private final Set<GgmlType> formats = EnumSet.noneOf(GgmlType.class);
    private final Set<GateFunction> gates = EnumSet.noneOf(GateFunction.class);
    private boolean alive;
    private boolean batchExpected;

    private KernelWarmUp() {}

    /// Starts with the kernels that every model needs.
    public static KernelWarmUp start() {
        KernelWarmUp warmUp = new KernelWarmUp();
        warmUp.needAll();
        return warmUp;
    }

    /// Nothing to warm up: for tests, and for processes that have been running for long.
    public static KernelWarmUp none() {
        KernelWarmUp none = new KernelWarmUp();
        none.formats.addAll(EnumSet.allOf(GgmlType.class));
        none.gates.addAll(EnumSet.allOf(GateFunction.class));
        return none;
    }

    private synchronized void needAll() {
        rows.ask(WarmUpJobs::rows);
        batches.ask(WarmUpJobs::batches);
        run();
    }

    /// Adds the kernels for matrices of a format, unless they were asked for before.
    public synchronized void need(GgmlType type) {
        if (formats.add(type)) {
            rows.ask(jobs -> jobs.rows(type));
            batches.ask(jobs -> jobs.batches(type));
            run();
        }
    }

    /// Adds the kernels of a gate, unless they were asked for before.
    public synchronized void need(GateFunction gate) {
        if (gates.add(gate)) {
            rows.ask(jobs -> jobs.rows(gate));
            run();
        }
    }

    /// Makes the second stage follow at once.
    public synchronized void expectBatch() {
        batchExpected = true;
    }

    /// Returns when what one token needs is compiled, or after four seconds at most.
    void awaitRows() {
        await(rows);
    }

    /// Returns when all that was asked for is compiled, or after four seconds at most.
    void awaitBatches() {
        expectBatch();
        await(rows);
        await(batches);
    }

    private void await(WarmUpStage stage) {
        while (stage.isRunning()) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
        }
    }

    private void run() {
        if (!alive && VectorBackend.missing().isEmpty()) {
            alive = true;
            Thread.ofPlatform().daemon().name("longhand-warm-up").start(this::warmUp);
        }
    }

    private void warmUp() {
        WarmUpJobs jobs = new WarmUpJobs();
        long ready = System.nanoTime();
        while (isAlive()) {
            if (rows.isRunning()) {
                rows.round(jobs);
                ready = System.nanoTime();
            } else if (isBatchExpected() || System.nanoTime() - ready > BATCHES_AFTER_NANOS) {
                batches.round(jobs);
            }
            // Leaves the core to the compiler.
            LockSupport.parkNanos(this, PAUSE_NANOS);
        }
    }

    private synchronized boolean isAlive() {
        alive = rows.isRunning() || batches.isRunning();
        return alive;
    }

    private synchronized boolean isBatchExpected() {
        return batchExpected;
    }
}
