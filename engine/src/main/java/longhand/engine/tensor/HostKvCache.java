package longhand.engine.tensor;

import java.util.Arrays;

/// A [KvCache] in the memory of the JVM, in blocks of [#BLOCK] positions that come into being when
/// they are first written. Forks share their blocks until one of them writes.
///
/// A block holds keys `[kvHeads, headSize, BLOCK]`, so that the scores of neighbouring positions lie
/// side by side, and after them values `[kvHeads, BLOCK, headSize]`.
public final class HostKvCache implements KvCache {

    /// Positions per block.
    public static final int BLOCK = 32;

    private static final float[] ABSENT = new float[0];

    private final CacheShape shape;
    private final float[][] blocks;
    private final boolean[] shared;
    private final Filled filled;

    public HostKvCache(CacheShape shape) {
        this.shape = shape;
        this.blocks = new float[shape.layers() * blocksPerLayer(shape)][];
        this.shared = new boolean[blocks.length];
        Arrays.fill(blocks, ABSENT);
        this.filled = new Filled(shape.capacity(), 0);
    }

    private HostKvCache(HostKvCache source) {
        this.shape = source.shape;
        this.blocks = source.blocks.clone();
        this.shared = new boolean[blocks.length];
        this.filled = new Filled(shape.capacity(), source.length());
        Arrays.fill(shared, true);
    }

    private static int blocksPerLayer(CacheShape shape) {
        return (shape.capacity() + BLOCK - 1) / BLOCK;
    }

    @Override
    public CacheShape shape() {
        return shape;
    }

    @Override
    public int length() {
        return filled.length();
    }

    @Override
    public void advance(int newLength) {
        filled.advance(newLength);
    }

    @Override
    public void rewind(int newLength) {
        filled.rewind(newLength);
    }

    @Override
    public HostKvCache fork() {
        Arrays.fill(shared, true);
        return new HostKvCache(this);
    }

    /// The block of a layer that holds position `block * BLOCK`, for reading.
    public float[] block(int layer, int block) {
        return blocks[layer * blocksPerLayer(shape) + block];
    }

    /// The same, for writing: a block of its own, made on first use.
    public float[] writableBlock(int layer, int block) {
        int index = layer * blocksPerLayer(shape) + block;
        if (blocks[index] == ABSENT) {
            blocks[index] = new float[2 * shape.kvHeads() * shape.headSize() * BLOCK];
        } else if (shared[index]) {
            blocks[index] = blocks[index].clone();
        }
        shared[index] = false;
        return blocks[index];
    }

    /// Where the keys of a head begin in its block: dimension i at slot p stands at `+ i * BLOCK + p`.
    public int keys(int head) {
        return head * shape.headSize() * BLOCK;
    }

    /// Where the values of a head begin in its block: dimension i at slot p stands at `+ p * headSize + i`.
    public int values(int head) {
        return (shape.kvHeads() + head) * shape.headSize() * BLOCK;
    }

    /// Puts the keys and values of some positions into the cache.
    ///
    /// @param x       `[rows, width]`, the activations that hold them
    /// @param keys    where the keys lie in a row
    /// @param values  where the values lie in it
    public void put(int layer, Rows rows, float[] x, int width, Heads keys, Heads values) {
        for (int i = 0; i < rows.count(); i++) {
            put(layer, rows.position() + i, x, (rows.first() + i) * width, keys, values);
        }
    }

    private void put(int layer, int position, float[] row, int start, Heads keys, Heads values) {
        float[] block = writableBlock(layer, position / BLOCK);
        int slot = position % BLOCK;
        int headSize = shape.headSize();
        for (int head = 0; head < shape.kvHeads(); head++) {
            int from = start + keys.offset() + head * headSize;
            int to = keys(head) + slot;
            for (int i = 0; i < headSize; i++) {
                block[to + i * BLOCK] = row[from + i];
            }
            System.arraycopy(
                    row, start + values.offset() + head * headSize, block, values(head) + slot * headSize, headSize);
        }
    }
}
