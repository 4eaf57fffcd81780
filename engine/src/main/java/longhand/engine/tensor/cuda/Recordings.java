package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuGraphDestroy;
import static jcuda.driver.JCudaDriver.cuGraphExecDestroy;
import static jcuda.driver.JCudaDriver.cuGraphInstantiate;
import static jcuda.driver.JCudaDriver.cuGraphLaunch;
import static jcuda.driver.JCudaDriver.cuStreamBeginCapture;
import static jcuda.driver.JCudaDriver.cuStreamEndCapture;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUstreamCaptureMode;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import org.jspecify.annotations.Nullable;

/// Passes of few rows, recorded once and replayed by a single call each. Confined to the decode thread.
///
/// The first time the operations run as they are: that brings their constants and their scratch memory to the device,
/// which may not happen while they are recorded. The second time they are recorded, and from then on replayed, until
/// something has moved to another address.
final class Recordings implements AutoCloseable {

    private final CudaDevice device;
    private final Runnable settle;

    /// For each number of rows.
    private final Map<Integer, IdentityHashMap<Consumer<Batch>, Recording>> recordings = new HashMap<>();

    /// What is known of some operations.
    ///
    /// @param shape of the cache that they run on, which decides how attention is split
    /// @param graph null = they have run once
    private record Recording(
            @Nullable CacheShape shape, @Nullable CUgraphExec graph) {}

    /// @param settle is run behind the operations, and starts what still waits
    Recordings(CudaDevice device, Runnable settle) {
        this.device = device;
        this.settle = settle;
    }

    /// Runs the operations, one way or the other.
    void run(Batch batch, Consumer<Batch> operations) {
        CacheShape shape = batch.shares().isEmpty()
                ? null
                : batch.shares().getFirst().cache().shape();
        var known = recordings.computeIfAbsent(batch.rows(), _ -> new IdentityHashMap<>());
        Recording recording = known.get(operations);
        if (recording == null || !Objects.equals(shape, recording.shape)) {
            forget(recording);
            known.put(operations, new Recording(shape, null));
            issue(batch, operations);
            return;
        }
        CUgraphExec graph = recording.graph;
        if (graph == null) {
            graph = record(batch, operations);
            known.put(operations, new Recording(shape, graph));
        }
        device.check(cuGraphLaunch(graph, device.stream()), "cuGraphLaunch", "replaying a pass");
    }

    /// Runs the operations as they are.
    void issue(Batch batch, Consumer<Batch> operations) {
        operations.accept(batch);
        settle.run();
    }

    private CUgraphExec record(Batch batch, Consumer<Batch> operations) {
        int mode = CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_THREAD_LOCAL;
        device.check(cuStreamBeginCapture(device.stream(), mode), "cuStreamBeginCapture", "recording a pass");
        CUgraph graph = new CUgraph();
        boolean issued = false;
        int ended;
        try {
            issue(batch, operations);
            issued = true;
        } finally {
            ended = cuStreamEndCapture(device.stream(), graph);
            if (!issued && ended == 0) {
                cuGraphDestroy(graph);
            }
        }
        device.check(ended, "cuStreamEndCapture", "recording a pass");
        return executable(graph);
    }

    private CUgraphExec executable(CUgraph graph) {
        CUgraphExec executable = new CUgraphExec();
        int code = cuGraphInstantiate(executable, graph, 0);
        cuGraphDestroy(graph);
        device.check(code, "cuGraphInstantiate", "making a recorded pass ready");
        return executable;
    }

    private void forget(@Nullable Recording recording) {
        if (recording != null && recording.graph != null) {
            cuGraphExecDestroy(recording.graph);
        }
    }

    /// Forgets everything, because something has moved.
    void clear() {
        recordings.values().forEach(known -> known.values().forEach(this::forget));
        recordings.clear();
    }

    @Override
    public void close() {
        clear();
    }
}
