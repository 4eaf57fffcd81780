package longhand.engine.tensor.vector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.GateFunction;

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
    private final int[] quants = new int[32 * BLOCKS];
    private final float[] lanes = new float[Lanes.WIDTH];
    private final Map<String, WarmUpJob> jobs = new LinkedHashMap<>();

    WarmUpJobs() {
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 31 - 15;
        }
        Arrays.fill(scales, 1);
    }

    /// What a token of every model needs.
    List<WarmUpJob> rows() {
        return List.of(
                job("squares", n -> NormKernel.squares(x, 0, n * COLUMNS, lanes)),
                job("norm", n -> NormKernel.scale(x, 0, x, n * COLUMNS, 1, y, 0)),
                job("largest", n -> SoftmaxKernel.largest(x, 0, n * COLUMNS)),
                job("exponentials", n -> SoftmaxKernel.exponentials(y, 0, n * COLUMNS, 1, 15, lanes)),
                job("scale", n -> SoftmaxKernel.scale(y, 0, n * COLUMNS, 1)),
                job("one", n -> PanelKernel.one(panel, 0, 4 * Lanes.WIDTH, x, 0, n * DEPTH, y, 0)),
                job("add", n -> AddKernel.add(y, 0, x, 0, n * COLUMNS)));
    }

    /// What a batch needs besides.
    List<WarmUpJob> batches() {
        return List.of(
                job("six", n -> PanelKernel.six(panel, 0, 2 * Lanes.WIDTH, x, 0, DEPTH, n * DEPTH, y, 0, COLUMNS)));
    }

    /// What a gate needs.
    List<WarmUpJob> rows(GateFunction gate) {
        return switch (gate) {
            case SILU -> List.of(job("silu", n -> GateKernel.silu(x, 0, COLUMNS, n * COLUMNS, y, 0)));
            case GELU -> List.of(job("gelu", n -> GateKernel.gelu(x, 0, COLUMNS, n * COLUMNS, y, 0)));
        };
    }

    /// What products of one token with matrices of a format need.
    List<WarmUpJob> rows(GgmlType type) {
        return switch (type) {
            case Q4_0 -> List.of(product("nibbles", nibbles(true)), quants(), nibbleFactors());
            case Q4_1, Q4_K -> List.of(product("nibbles with minima", nibbles(false)), quants(), nibbleFactors());
            case Q5_0, Q8_0 -> List.of(product("bytes", bytes(ByteWeights.Kind.SYMMETRIC)), quants(), byteFactors());
            case Q5_1, Q5_K ->
                List.of(product("bytes with minima", bytes(ByteWeights.Kind.OFFSET)), quants(), byteFactors());
            case Q6_K ->
                List.of(product("half blocks of bytes", bytes(ByteWeights.Kind.HALVES)), quants(), byteFactors());
            case F16 -> List.of(product("halves", halves(false)));
            case BF16 -> List.of(product("brain halves", halves(true)));
            case F32 -> List.of(job("singles", n -> FloatKernel.singles(weights, x, 0, COLUMNS, 0, n, y, 0)));
        };
    }

    /// What products of a batch with such matrices need besides.
    List<WarmUpJob> batches(GgmlType type) {
        return switch (type) {
            case Q4_0 -> List.of(unpacking("nibbles", nibbles(true)));
            case Q4_1, Q4_K -> List.of(unpacking("nibbles with minima", nibbles(false)));
            case Q5_0, Q8_0 -> List.of(unpacking("bytes", bytes(ByteWeights.Kind.SYMMETRIC)));
            case Q5_1, Q5_K -> List.of(unpacking("bytes with minima", bytes(ByteWeights.Kind.OFFSET)));
            case Q6_K -> List.of(unpacking("half blocks of bytes", bytes(ByteWeights.Kind.HALVES)));
            case F16 -> List.of(unpacking("halves", halves(false)));
            case BF16 -> List.of(unpacking("brain halves", halves(true)));
            case F32 -> List.of();
        };
    }

    private NibbleWeights nibbles(boolean symmetric) {
        return new NibbleWeights(Lanes.GROUP, COLUMNS, symmetric, 1, weights);
    }

    private ByteWeights bytes(ByteWeights.Kind kind) {
        return new ByteWeights(Lanes.GROUP, COLUMNS, kind, 1, weights);
    }

    private HalfWeights halves(boolean brain) {
        return new HalfWeights(Lanes.GROUP, COLUMNS, brain, weights);
    }

    private WarmUpJob product(String name, PackedWeights w) {
        Input input = new Input();
        input.take(x, 0, COLUMNS, true, true);
        return job("product of " + name, n -> w.multiply(input, 0, n, y, 0));
    }

    private WarmUpJob unpacking(String name, PackedWeights w) {
        return job("unpacking of " + name, n -> w.unpack(0, 0, n * COLUMNS, panel));
    }

    private WarmUpJob quants() {
        return job("quants", n -> QuantiseKernel.quants(x, 0, n * BLOCKS, quants, scales, sums));
    }

    private WarmUpJob nibbleFactors() {
        return job("nibble factors", n -> QuantiseKernel.nibbles(quants, n * BLOCKS, factors));
    }

    private WarmUpJob byteFactors() {
        return job("byte factors", n -> QuantiseKernel.bytes(quants, n * BLOCKS, factors));
    }

    private WarmUpJob job(String name, WarmUpJob.Call call) {
        return jobs.computeIfAbsent(name, key -> new WarmUpJob(key, call));
    }
}
