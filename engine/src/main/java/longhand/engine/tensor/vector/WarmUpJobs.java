package longhand.engine.tensor.vector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.gguf.GgmlType;

/// Every kernel, with dummy data to run on: one group of rows, two blocks of columns. Confined to the warm-up thread.
final class WarmUpJobs {

    private static final int BLOCKS = 2;
    private static final int COLUMNS = 32 * BLOCKS;

    /// Positions that attention looks back on.
    private static final int DEPTH = 40;

    private final MemorySegment weights = Arena.ofAuto().allocate(8L * COLUMNS * Lanes.GROUP, 64);
    private final float[] x = new float[1024];
    private final float[] y = new float[8 * Lanes.GROUP + 1024];
    private final float[] panel = new float[COLUMNS * Lanes.GROUP];
    private final int[] factors = new int[48 * BLOCKS];
    private final float[] scales = new float[BLOCKS];
    private final int[] sums = new int[BLOCKS];
    private final Map<String, WarmUpJob> jobs = new LinkedHashMap<>();

    WarmUpJobs() {
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 31 - 15;
        }
        Arrays.fill(scales, 1);
    }

    /// What every model needs, most urgent first.
    List<WarmUpJob> common() {
        return List.of(
                job("rms", n -> NormKernel.rms(x, 0, x, n * COLUMNS, 1e-5f, y, 0)),
                job("softmax", n -> SoftmaxKernel.softmax(x, 0, n * COLUMNS, 1)),
                job("one", n -> PanelKernel.one(panel, 0, 4 * Lanes.WIDTH, x, 0, n * DEPTH, y, 0)),
                job("silu", n -> GateKernel.silu(x, 0, COLUMNS, n * COLUMNS, y, 0)),
                job("gelu", n -> GateKernel.gelu(x, 0, COLUMNS, n * COLUMNS, y, 0)),
                job("add", n -> AddKernel.add(y, 0, x, 0, n * COLUMNS)),
                job("six", n -> PanelKernel.six(panel, 0, 2 * Lanes.WIDTH, x, 0, DEPTH, n * DEPTH, y, 0, COLUMNS)));
    }

    /// What matrices of a format need.
    List<WarmUpJob> of(GgmlType type) {
        return switch (type) {
            case Q4_0 -> List.of(nibbleProduct(true), nibbles(), nibbleUnpacking(true));
            case Q4_1, Q4_K -> List.of(nibbleProduct(false), nibbles(), nibbleUnpacking(false));
            case Q5_0, Q8_0 -> byteJobs(ByteWeights.Kind.SYMMETRIC);
            case Q5_1, Q5_K -> byteJobs(ByteWeights.Kind.OFFSET);
            case Q6_K -> byteJobs(ByteWeights.Kind.HALVES);
            case F16 -> halfJobs(false);
            case BF16 -> halfJobs(true);
            case F32 -> List.of(job("singles", n -> FloatKernel.singles(weights, x, 0, COLUMNS, 0, n, y, 0)));
        };
    }

    private WarmUpJob nibbles() {
        return job("nibbles", n -> QuantiseKernel.nibbles(x, 0, n * BLOCKS, factors, scales, sums));
    }

    private WarmUpJob nibbleProduct(boolean symmetric) {
        NibbleWeights w = new NibbleWeights(Lanes.GROUP, COLUMNS, symmetric, 1, weights);
        Input input = input();
        return job("product " + w.symmetric(), n -> w.multiply(input, 0, n, y, 0));
    }

    private WarmUpJob nibbleUnpacking(boolean symmetric) {
        NibbleWeights w = new NibbleWeights(Lanes.GROUP, COLUMNS, symmetric, 1, weights);
        return job("unpack " + w.symmetric(), n -> w.unpack(0, 0, n * COLUMNS, panel));
    }

    private List<WarmUpJob> byteJobs(ByteWeights.Kind kind) {
        ByteWeights w = new ByteWeights(Lanes.GROUP, COLUMNS, kind, 1, weights);
        Input input = input();
        return List.of(
                job("product " + kind, n -> w.multiply(input, 0, n, y, 0)),
                job("bytes", n -> QuantiseKernel.bytes(x, 0, n * BLOCKS, factors, scales, sums)),
                job("unpack " + kind, n -> w.unpack(0, 0, n * COLUMNS, panel)));
    }

    private List<WarmUpJob> halfJobs(boolean brain) {
        HalfWeights w = new HalfWeights(Lanes.GROUP, COLUMNS, brain, weights);
        Input input = input();
        return List.of(
                job("product of halves, brain " + brain, n -> w.multiply(input, 0, n, y, 0)),
                job("unpack halves, brain " + brain, n -> w.unpack(0, 0, n * COLUMNS, panel)));
    }

    private Input input() {
        Input input = new Input();
        input.take(x, 0, COLUMNS, true, true);
        return input;
    }

    private WarmUpJob job(String name, WarmUpJob.Call call) {
        return jobs.computeIfAbsent(name, key -> new WarmUpJob(key, call));
    }
}
