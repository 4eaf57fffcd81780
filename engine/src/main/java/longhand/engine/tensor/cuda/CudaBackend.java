package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuMemsetD8Async;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.CandidateSearch;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.GateFunction;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.RotaryTable;
import longhand.engine.tensor.WeightMatrix;

/// A card of NVIDIA's: quantised weights meet 8-bit activations, keys and values are half floats, everything else is
/// float.
///
/// Results repeat bit for bit, and each row comes out as if it were alone, whatever else is in its batch. Operations
/// only ask for work; [Activations#read] waits for it. A pass of few rows is recorded and replayed as one graph.
/// After a failure every call throws what failed first, until the backend is closed; a new one may work. Confined to
/// the decode thread.
public final class CudaBackend implements ComputeBackend {

    /// Each of the two buffers through which weights go.
    private static final long UPLOAD_BYTES = 16 << 20;

    /// Kept free for intermediate results and the driver's own needs.
    private static final long RESERVE_BYTES = 64 << 20;

    static final int ROW_THREADS = 256;
    private static final int ROTATE_THREADS = 64;

    /// Passes of so many rows are recorded at most: one for each beam of a poem, or each side of a guided take.
    private static final int MOST_RECORDED = 16;

    private final CudaDevice device;
    private final DeviceMemory memory;
    private final Kernels kernels;
    private final Launcher launcher;
    private final Fusion fusion;
    private final Uploads uploads;
    private final Downloads downloads;
    private final Constants constants;
    private final Recordings recordings;
    private final PassTable pass;
    private final Products products;
    private final AttentionLaunch attention;
    private final Map<CacheShape, PagePool> pools = new HashMap<>();
    private final boolean records;

    private CudaBackend(CudaDevice device, boolean records) {
        this.device = device;
        this.records = records;
        memory = new DeviceMemory(device);
        kernels = new Kernels(device);
        launcher = new Launcher(device, kernels);
        fusion = new Fusion(launcher);
        uploads = new Uploads(device, UPLOAD_BYTES);
        downloads = new Downloads(device);
        constants = new Constants(memory, uploads);
        recordings = new Recordings(device, fusion::settle);
        pass = new PassTable(device, memory, recordings::clear);
        products = new Products(launcher, fusion, scratch(), scratch());
        attention =
                new AttentionLaunch(launcher, fusion, scratch(), device.card().processors());
    }

    private Scratch scratch() {
        return new Scratch(device, memory, recordings::clear);
    }

    /// On the best card of this machine.
    ///
    /// @throws BackendException with the reason, if there is no card to use or it fails
    public static CudaBackend open() {
        return open(true);
    }

    /// @param records whether passes of few rows are recorded and replayed; the results are the same
    static CudaBackend open(boolean records) {
        CudaDevice device = CudaDevice.open(CudaProbe.best());
        try {
            return new CudaBackend(device, records);
        } catch (BackendException failure) {
            device.close(); // gives up whatever was made so far
            throw failure;
        }
    }

    @Override
    public String name() {
        return "cuda, " + device.card().name();
    }

    @Override
    public Matrix matrix(List<WeightMatrix> stacked) {
        device.use();
        return new WeightUpload(memory, uploads).upload(stacked);
    }

    @Override
    public long matrixBytes(GgmlType type, int rows, int columns) {
        return Plane.bytes(type, rows, columns);
    }

    @Override
    public long cacheBytes(CacheShape shape) {
        return PagePool.pages(shape) * PagePool.pageBytes(shape);
    }

    @Override
    public OptionalLong freeBytes() {
        return OptionalLong.of(Math.max(0, device.freeBytes() - RESERVE_BYTES));
    }

    @Override
    public Activations activations(int rows, int width) {
        return activations(rows, width, false);
    }

    @Override
    public Activations factors(int rows, int width) {
        return activations(rows, width, true);
    }

    private Activations activations(int rows, int width, boolean factors) {
        long bytes = Math.multiplyExact((long) rows * width, Float.BYTES);
        long address = memory.allocate(bytes, "activations");
        int code = cuMemsetD8Async(new DeviceAddress(address), (byte) 0, bytes, device.stream());
        device.check(code, "cuMemsetD8Async", "clearing activations");
        return new CudaActivations(this, rows, width, address, factors);
    }

    void read(long address, int count, float[] out) {
        fusion.settle();
        downloads.floats(address, count, out);
    }

    void write(float[] values, int count, long address) {
        fusion.settle();
        uploads.floats(values.length == count ? values : Arrays.copyOf(values, count), address);
    }

    @Override
    public KvCache cache(CacheShape shape) {
        AttentionLaunch.require(shape);
        return new CudaKvCache(pool(shape), shape);
    }

    PagePool pool(CacheShape shape) {
        return pools.computeIfAbsent(shape, _ -> new PagePool(device, memory, shape));
    }

    @Override
    public void run(Batch batch, Consumer<Batch> operations) {
        device.use();
        fusion.settle();
        pass.begin(batch);
        boolean complete = false;
        try {
            if (records && batch.rows() <= MOST_RECORDED) {
                recordings.run(batch, operations);
            } else {
                recordings.issue(batch, operations);
            }
            complete = true;
        } finally {
            if (!complete) {
                fusion.forget();
            }
        }
    }

    /// For an operation that waits for nothing, behind those that do.
    Launcher next() {
        device.use();
        fusion.settle();
        return launcher;
    }

    @Override
    public void embed(Matrix table, Batch batch, float scale, Activations out) {
        CudaMatrix matrix = (CudaMatrix) table;
        if (matrix.planes().size() != 1) {
            throw new IllegalArgumentException("a table of embeddings has one format: " + matrix.planes());
        }
        Plane plane = matrix.planes().getFirst();
        next().address(pass.address())
                .address(plane.quants())
                .address(plane.scales())
                .integer(plane.kind().number())
                .integer(plane.columns())
                .real(plane.factor() * scale)
                .address(address(out))
                .integer(out.width())
                .launch("embed", batch.rows(), 1, 128);
    }

    @Override
    public void copyRows(Activations x, int first, int count, Activations out) {
        next().address(address(x))
                .integer(x.width())
                .integer(first)
                .address(address(out))
                .integer(out.width())
                .integer(x.width())
                .launch("copy_rows", blocks(x.width()), count, ROW_THREADS);
    }

    @Override
    public void rmsNorm(Activations x, float[] weight, float epsilon, int count, Activations out) {
        CudaActivations rows = (CudaActivations) x;
        CudaActivations target = (CudaActivations) out;
        device.use();
        long weights = constants.address(weight);
        if (rows == target) {
            fusion.settle(); // no kernel adds and normalises in place
        }
        CudaActivations branch = fusion.branch(rows, count);
        fusion.defer(new DeferredNorm(launcher, rows, branch, weights, epsilon, count, target));
        settleUnless(target.areFactors());
    }

    private void settleUnless(boolean mayWait) {
        if (!mayWait) {
            fusion.settle();
        }
    }

    @Override
    public void rmsNormHeads(Activations x, Heads heads, float[] weight, float epsilon, int count) {
        long weights = constants.address(weight);
        next().address(address(x))
                .integer(x.width())
                .integer(heads.offset())
                .address(weights)
                .real(epsilon)
                .integer(weight.length)
                .address(address(x))
                .integer(x.width())
                .integer(heads.offset())
                .launch("rms_norm", heads.count(), count, DeferredNorm.threads(weight.length));
    }

    @Override
    public void multiply(Matrix w, Activations x, int count, Activations out) {
        device.use();
        products.multiply((CudaMatrix) w, (CudaActivations) x, count, (CudaActivations) out);
    }

    @Override
    public void multiplyEach(Matrix w, Activations x, int count, Activations out) {
        multiply(w, x, count, out);
    }

    @Override
    public void addBias(Activations x, float[] bias, int count) {
        next().address(address(x))
                .integer(x.width())
                .address(constants.address(bias))
                .integer(bias.length)
                .launch("add_bias", blocks(bias.length), count, ROW_THREADS);
    }

    @Override
    public void rotate(Activations x, Heads heads, RotaryTable rotary, Batch batch) {
        int halves =
                switch (rotary.pairing()) {
                    case NEIGHBOURS -> 0;
                    case HALVES -> 1;
                };
        next().address(address(x))
                .integer(x.width())
                .integer(heads.offset())
                .integer(heads.headSize())
                .address(constants.address(rotary.cosine()))
                .address(constants.address(rotary.sine()))
                .integer(rotary.rotaryDims())
                .integer(halves)
                .address(pass.address())
                .launch("rotate", heads.count(), batch.rows(), ROTATE_THREADS);
    }

    @Override
    public void store(Activations x, Heads keys, Heads values, int layer, Batch batch) {
        next().address(address(x))
                .integer(x.width())
                .integer(keys.offset())
                .integer(values.offset())
                .integer(keys.headSize())
                .integer(keys.count())
                .integer(layer)
                .address(pass.address())
                .launch("store", keys.count(), batch.rows(), ROTATE_THREADS);
    }

    @Override
    public void attend(Activations x, Heads queries, AttentionRule rule, Batch batch, Activations out) {
        CacheShape shape = batch.shares().getFirst().cache().shape();
        AttentionLaunch.Target target = new AttentionLaunch.Target(queries, shape, rule, pass.address());
        CudaActivations attended = (CudaActivations) out;
        attention.attend(target, (CudaActivations) x, batch.rows(), attended);
        settleUnless(attended.areFactors());
    }

    @Override
    public void gate(Activations gateUp, GateFunction function, int count, Activations out) {
        device.use();
        int number =
                switch (function) {
                    case SILU -> 0;
                    case GELU -> 1;
                };
        CudaActivations gated = (CudaActivations) out;
        fusion.settle();
        fusion.defer(new DeferredGate(launcher, (CudaActivations) gateUp, number, count, gated));
        settleUnless(gated.areFactors());
    }

    @Override
    public void add(Activations x, Activations y, int count) {
        device.use();
        fusion.add(new Fusion.Sum((CudaActivations) x, (CudaActivations) y, count));
    }

    @Override
    public void softCap(Activations x, float cap, int count) {
        next().address(address(x))
                .integer(x.width())
                .integer(x.width())
                .real(cap)
                .launch("soft_cap", blocks(x.width()), count, ROW_THREADS);
    }

    @Override
    public Optional<CandidateSearch> candidateSearch(int vocabulary) {
        device.use();
        return Optional.of(new CudaCandidates(this, memory, uploads, vocabulary));
    }

    private static long address(Activations activations) {
        return ((CudaActivations) activations).address();
    }

    private static int blocks(int width) {
        return Math.ceilDiv(width, ROW_THREADS);
    }

    /// Bytes of the device that are in use.
    long usedBytes() {
        return memory.usedBytes();
    }

    /// Frees all that the backend has on the device; caches that are still around must not be used any more. Never
    /// fails, even if the device is lost.
    @Override
    public void close() {
        if (device.isReachable()) {
            recordings.close();
            pass.close();
            downloads.close();
            uploads.close();
            memory.close();
            kernels.close();
        }
        device.close(); // and all that was left
    }
}
