package longhand.engine.tensor.cuda;

import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.Heads;

/// Launches attention (Dao et al., 2023, "Flash-Decoding"): the positions that a row sees are divided among blocks,
/// whose parts are merged afterwards. Into how many parts is decided by the size of the cache alone, never by its
/// length or the number of rows, so that no batch shows in the numbers and a recorded pass holds for every length.
/// Confined to the decode thread.
final class AttentionLaunch {

    private static final int THREADS = 128;

    /// Positions that are worth a block.
    private static final int POSITIONS_PER_SPLIT = 64;

    private static final int MOST_SPLITS = 64;
    private static final int BLOCKS_PER_PROCESSOR = 2;

    /// Rows at once: bounds the memory for the parts.
    private static final int MOST_ROWS = 64;

    private static final int ROW_BYTES = 16;
    private static final int LARGEST_GROUP = 16;
    private static final int LARGEST_HEAD = 256;

    private final Launcher launcher;
    private final Fusion fusion;
    private final Scratch parts;
    private final int processors;

    /// @param processors of the card, which all shall have something to do
    AttentionLaunch(Launcher launcher, Fusion fusion, Scratch parts, int processors) {
        this.launcher = launcher;
        this.fusion = fusion;
        this.parts = parts;
        this.processors = processors;
    }

    /// @throws BackendException if heads are larger than the kernels take
    static void require(CacheShape shape) {
        if (shape.headSize() > LARGEST_HEAD) {
            throw new BackendException(
                    "heads of " + shape.headSize() + " numbers: the card's kernels take " + LARGEST_HEAD + " at most");
        }
    }

    /// What a layer attends to.
    ///
    /// @param shape of the caches
    /// @param table address of the first row's entry in the [PassTable]
    record Target(Heads queries, CacheShape shape, AttentionRule rule, long table) {}

    /// The end of the last rows is left to wait.
    void attend(Target target, CudaActivations x, int count, CudaActivations out) {
        requireGroup(target.queries.count() / target.shape.kvHeads());
        for (int row = 0; row < count; row += MOST_ROWS) {
            fusion.settle(); // the parts are overwritten
            attend(target, x, row, Math.min(MOST_ROWS, count - row), out);
        }
    }

    private static void requireGroup(int group) {
        if (group > LARGEST_GROUP) {
            throw new BackendException(
                    group + " query heads for each of keys: the card's kernels take " + LARGEST_GROUP + " at most");
        }
    }

    private void attend(Target target, CudaActivations x, int row, int count, CudaActivations out) {
        Heads queries = target.queries;
        CacheShape shape = target.shape;
        AttentionRule rule = target.rule;
        int headSize = queries.headSize();
        int splits = splits(shape);
        long partial = parts.address(4L * count * queries.count() * splits * (headSize + 2));
        launcher.address(x.row(row))
                .integer(x.width())
                .integer(queries.offset())
                .integer(headSize)
                .integer(queries.count() / shape.kvHeads())
                .integer(shape.kvHeads())
                .integer(rule.layer())
                .real(rule.scale())
                .integer(rule.window())
                .real(rule.softCap())
                .address(target.table + (long) row * ROW_BYTES)
                .address(partial)
                .launch(kernel(headSize), shape.kvHeads(), splits, count, THREADS);
        fusion.defer(new DeferredMerge(launcher, partial, headSize, queries.count(), splits, row, count, out));
    }

    private static String kernel(int headSize) {
        if (headSize <= 64) {
            return "attend_64";
        }
        return headSize <= 128 ? "attend_128" : "attend_256";
    }

    /// Into how many parts the positions are divided.
    int splits(CacheShape shape) {
        int wanted = Math.ceilDiv(BLOCKS_PER_PROCESSOR * processors, shape.kvHeads());
        int useful = Math.min(MOST_SPLITS, Math.ceilDiv(shape.capacity(), POSITIONS_PER_SPLIT));
        return Math.clamp(wanted, 1, useful);
    }
}
