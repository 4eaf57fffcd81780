package longhand.engine.tensor.vector;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.GateFunction;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.HostKvCache;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.RotaryTable;
import longhand.engine.tensor.WeightMatrix;

/// CPU backend on the Vector API.
///
/// Quantised weights meet 8-bit activations when one or a few tokens are computed, and floats in larger batches.
/// Results do not depend on the number of threads or on who was faster: each number is made by one thread, in a
/// fixed order. Confined to the decode thread; helped by a [WorkerPool].
public final class VectorBackend implements ComputeBackend {

    /// From here on it pays to unpack the weights to floats: a full tile of [PanelKernel].
    private static final int MANY = PanelKernel.ROWS;

    private final Arena arena = Arena.ofShared();
    private final KernelWarmUp warmUp;
    private final WeightMemory memory;
    private final WorkerPool pool;
    private final MultiplyWork multiply;
    private final BatchWork batches;
    private final AttentionWork attention;
    private final NormWork norm;
    private final GateWork gates;
    private final RotateWork rotation;

    /// With one thread per core and a warm-up of its own, which begins now: too late for a program that could have
    /// started one before it opened the model.
    public VectorBackend() {
        this(KernelWarmUp.start(), PackedCopy.none());
    }

    /// With one thread per core.
    public VectorBackend(KernelWarmUp warmUp, PackedCopy copy) {
        this(Cores.count(), warmUp, copy);
    }

    /// With kernels that are warm already, or may warm up as they run.
    public VectorBackend(int threads) {
        this(threads, KernelWarmUp.none(), PackedCopy.none());
    }

    /// @param threads that compute, the caller's included
    /// @param warmUp  is told the formats, and holds the first token back until it is done
    /// @param copy    of the one model whose weights it is going to take over
    /// @throws IllegalStateException if this machine is [#missing] what it takes
    public VectorBackend(int threads, KernelWarmUp warmUp, PackedCopy copy) {
        missing().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        this.warmUp = warmUp;
        memory = copy.open(arena);
        pool = new WorkerPool(threads);
        multiply = new MultiplyWork(pool);
        batches = new BatchWork(pool);
        attention = new AttentionWork(pool);
        norm = new NormWork(pool);
        gates = new GateWork(pool);
        rotation = new RotateWork(pool);
    }

    /// Why this machine cannot run this backend; empty if it can.
    public static Optional<String> missing() {
        return Lanes.usable() ? Optional.empty() : Optional.of("no vectors of " + Lanes.BITS + " bits");
    }

    @Override
    public String name() {
        return "vector, " + Lanes.BITS + " bits, " + pool.threads() + " threads";
    }

    @Override
    public void expect(Set<GgmlType> formats, GateFunction gate) {
        warmUp.need(gate);
        formats.forEach(warmUp::need);
    }

    @Override
    public Matrix matrix(List<WeightMatrix> stacked) {
        List<PackedWeights> parts = new ArrayList<>();
        int columns = stacked.getFirst().columns();
        for (WeightMatrix weights : stacked) {
            if (weights.columns() != columns) {
                throw new IllegalArgumentException(
                        weights.name() + " must have " + columns + " columns: " + weights.columns());
            }
            Packer packer = new Packer(weights, memory);
            if (!memory.isFilled()) {
                PackWork.pack(packer, pool);
            }
            parts.add(packer.packed());
        }
        return new VectorMatrix(parts);
    }

    @Override
    public long matrixBytes(GgmlType type, int rows, int columns) {
        return PackedSize.bytes(type, rows, columns);
    }

    @Override
    public Activations activations(int rows, int width) {
        return new HostActivations(rows, width);
    }

    @Override
    public KvCache cache(CacheShape shape) {
        return new HostKvCache(shape);
    }

    @Override
    public void embed(Matrix table, Batch batch, float scale, Activations out) {
        if (batch.rows() >= MANY) {
            warmUp.awaitBatches();
        } else {
            warmUp.awaitRows();
        }
        float[] values = HostActivations.values(out);
        for (int i = 0; i < batch.rows(); i++) {
            ((VectorMatrix) table).row(batch.token(i), scale, values, i * out.width());
        }
    }

    @Override
    public void copyRows(Activations x, int first, int count, Activations out) {
        System.arraycopy(
                HostActivations.values(x), first * x.width(), HostActivations.values(out), 0, count * x.width());
    }

    @Override
    public void rmsNorm(Activations x, float[] weight, float epsilon, int count, Activations out) {
        norm.by(weight, epsilon);
        norm.pieces(0, 1, x.width());
        norm.normalise(HostActivations.values(x), x.width(), count, HostActivations.values(out));
    }

    @Override
    public void rmsNormHeads(Activations x, Heads heads, float[] weight, float epsilon, int count) {
        float[] values = HostActivations.values(x);
        norm.by(weight, epsilon);
        norm.pieces(heads.offset(), heads.count(), heads.headSize());
        norm.normalise(values, x.width(), count, values);
    }

    @Override
    public void multiply(Matrix w, Activations x, int count, Activations out) {
        if (count < MANY) {
            multiplyEach(w, x, count, out);
        } else {
            batches.multiply((VectorMatrix) w, HostActivations.values(x), count, HostActivations.values(out));
        }
    }

    @Override
    public void multiplyEach(Matrix w, Activations x, int count, Activations out) {
        multiply.multiply((VectorMatrix) w, HostActivations.values(x), count, HostActivations.values(out));
    }

    @Override
    public void addBias(Activations x, float[] bias, int count) {
        float[] values = HostActivations.values(x);
        for (int row = 0; row < count; row++) {
            AddKernel.add(values, row * x.width(), bias, 0, x.width());
        }
    }

    @Override
    public void rotate(Activations x, Heads heads, RotaryTable rotary, Batch batch) {
        for (int i = 0; i < batch.shares().size(); i++) {
            rotation.by(rotary, batch.shares().get(i).rows());
            rotation.rotate(HostActivations.values(x), x.width(), heads);
        }
    }

    @Override
    public void store(Activations x, Heads keys, Heads values, int layer, Batch batch) {
        float[] from = HostActivations.values(x);
        for (int i = 0; i < batch.shares().size(); i++) {
            Batch.Share share = batch.shares().get(i);
            ((HostKvCache) share.cache()).put(layer, share.rows(), from, x.width(), keys, values);
        }
    }

    @Override
    public void attend(Activations x, Heads queries, AttentionRule rule, Batch batch, Activations out) {
        for (int i = 0; i < batch.shares().size(); i++) {
            Batch.Share share = batch.shares().get(i);
            attention.over((HostKvCache) share.cache(), rule, queries);
            attention.attend(HostActivations.values(x), x.width(), share.rows(), HostActivations.values(out));
        }
    }

    @Override
    public void gate(Activations gateUp, GateFunction function, int count, Activations out) {
        gates.gate(HostActivations.values(gateUp), function, count, HostActivations.values(out), out.width());
    }

    @Override
    public void add(Activations x, Activations y, int count) {
        AddKernel.add(HostActivations.values(x), 0, HostActivations.values(y), 0, count * x.width());
    }

    @Override
    public void softCap(Activations x, float cap, int count) {
        CapKernel.cap(HostActivations.values(x), 0, count * x.width(), 1 / cap, cap);
    }

    /// Ends the helpers, then frees the weights.
    @Override
    public void close() {
        pool.close();
        arena.close();
    }
}
