package longhand.engine.tensor.cuda.ptx;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Memory;

/// The pages of one sequence on the device, and a copy of what they hold here. Pages lie in memory in no order.
///
/// A page is half `[layers, 2 (keys, values), kvHeads, 32, headSize]`.
final class Pages {

    static final int POSITIONS = 32;

    private static final int LAYERS = 2;

    private final int kvHeads;
    private final int headSize;
    private final short[][] halves;
    private final Memory[] pages;
    private final long table;

    /// @param fill what all pages hold at first
    Pages(RandomGenerator random, Device device, int kvHeads, int headSize, int capacity, Fill fill) {
        this.kvHeads = kvHeads;
        this.headSize = headSize;
        int count = Math.ceilDiv(capacity, POSITIONS);
        halves = new short[count][];
        pages = new Memory[count];
        for (int page : order(random, count)) {
            halves[page] = fill.halves(LAYERS * 2 * kvHeads * POSITIONS * headSize);
            pages[page] = device.upload(halves[page]);
        }
        table = device.upload(Arrays.stream(pages).mapToLong(Memory::address).toArray())
                .address();
    }

    /// Makes the contents of a page.
    interface Fill {
        short[] halves(int count);
    }

    private static int[] order(RandomGenerator random, int count) {
        int[] order = new int[count];
        for (int i = 1; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    int layers() {
        return LAYERS;
    }

    /// Address of the table of pages.
    long table() {
        return table;
    }

    /// @param what 0 = keys, 1 = values
    double value(int layer, int what, int head, int position, int dimension) {
        return Float.float16ToFloat(halves[position / POSITIONS][index(layer, what, head, position) + dimension]);
    }

    void put(int layer, int what, int head, int position, int dimension, short half) {
        halves[position / POSITIONS][index(layer, what, head, position) + dimension] = half;
    }

    /// Brings the copy here to the device.
    void upload(Device device) {
        for (int page = 0; page < pages.length; page++) {
            device.write(pages[page], halves[page]);
        }
    }

    private int index(int layer, int what, int head, int position) {
        return (((layer * 2 + what) * kvHeads + head) * POSITIONS + position % POSITIONS) * headSize;
    }

    /// Whether the device holds what it should.
    boolean agree(Device device) {
        for (int page = 0; page < pages.length; page++) {
            if (!Arrays.equals(halves[page], device.shorts(pages[page], halves[page].length))) {
                return false;
            }
        }
        return true;
    }

    /// Rows of a pass as the kernels read them: 16 bytes each.
    static Memory rows(Device device, Row... rows) {
        long[] words = new long[rows.length * 2];
        for (int i = 0; i < rows.length; i++) {
            words[2 * i] = rows[i].table;
            words[2 * i + 1] = rows[i].position | (long) rows[i].token << 32;
        }
        return device.upload(words);
    }

    /// One row of a pass.
    ///
    /// @param table address of the page table of its sequence
    record Row(long table, int position, int token) {}
}
