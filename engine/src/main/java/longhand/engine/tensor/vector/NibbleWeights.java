package longhand.engine.tensor.vector;

import java.lang.foreign.MemorySegment;
import longhand.engine.tensor.format.QuantRow;

/// 4-bit weights: Q4_0 (symmetric: scale * (n - 8)), Q4_1 and Q4_K (scale * n + minimum).
///
/// A block of 32 columns of a group: scales, then the minima where there are any, then 8 lots of `GROUP`
/// shorts; lot i holds, from the low bits up, columns i, i + 8, i + 16 and i + 24.
///
/// @param factor what a scale must be multiplied with
record NibbleWeights(int rows, int columns, boolean symmetric, float factor, MemorySegment data)
        implements PackedWeights {

    private static final int GROUP = Lanes.GROUP;

    /// Shorts in a block.
    static int blockShorts(boolean symmetric) {
        return (symmetric ? 9 : 10) * GROUP;
    }

    /// Puts one row into the shorts of its group.
    static void pack(QuantRow row, boolean symmetric, int lane, short[] group) {
        byte[] q = row.quants();
        int blocks = q.length / 32;
        int size = blockShorts(symmetric);
        for (int block = 0; block < blocks; block++) {
            int to = block * size + lane;
            group[to] = row.scales()[block];
            if (!symmetric) {
                to += GROUP;
                group[to] = row.minima()[block];
            }
            for (int i = block * 32; i < block * 32 + 8; i++) {
                to += GROUP;
                group[to] = (short) (q[i] | q[i + 8] << 4 | q[i + 16] << 8 | q[i + 24] << 12);
            }
        }
    }

    /// The same for a row as it lies in the file, Q4_0 or Q4_1: what [#pack] would do, four weights at a time. Byte i
    /// of a block holds columns i and i + 16.
    ///
    /// @param file `[9 * blocks]` or `[10 * blocks]`
    static void packFile(short[] file, boolean symmetric, int lane, short[] group) {
        int blockShorts = symmetric ? 9 : 10;
        int size = blockShorts(symmetric);
        for (int from = 0, block = lane; from < file.length; from += blockShorts, block += size) {
            int to = block;
            for (int i = from; i < from + blockShorts - 8; i++, to += GROUP) {
                group[to] = file[i];
            }
            for (int i = from + blockShorts - 8; i < from + blockShorts - 4; i++, to += 2 * GROUP) {
                int low = file[i];
                int high = file[i + 4];
                group[to] = lot(low & 0xFF | high << 8);
                group[to + GROUP] = lot(low >> 8 & 0xFF | high & 0xFF00);
            }
        }
    }

    /// Two bytes with halves (0, 2) and (1, 3) to a short with its halves in order.
    private static short lot(int bytes) {
        return (short) (bytes & 0xF00F | (bytes & 0x0F00) >> 4 | (bytes & 0x00F0) << 4);
    }

    @Override
    public void multiply(Input x, int from, int to, float[] y, int yAt) {
        float last = factor * 0x1p22f;
        int blocks = columns / 32;
        if (symmetric) {
            NibbleKernel.symmetric(data, x.nibbles(), x.scales(), x.sums(), blocks, from, to, last, y, yAt);
        } else {
            NibbleKernel.offset(data, x.nibbles(), x.scales(), x.sums(), blocks, from, to, last, y, yAt);
        }
    }

    @Override
    public void unpack(int group, int fromColumn, int count, float[] panel) {
        long block = (long) group * (columns / 32) + fromColumn / 32;
        long at = block * blockShorts(symmetric) * Short.BYTES;
        if (symmetric) {
            UnpackKernel.symmetricNibbles(data, at, count / 32, factor, panel);
        } else {
            UnpackKernel.offsetNibbles(data, at, count / 32, factor, panel);
        }
    }

    @Override
    public void row(int row, float more, float[] out, int at) {
        int blocks = columns / 32;
        long p = (long) row / GROUP * blocks * blockShorts(symmetric) + PackedWeights.place(row % GROUP);
        for (int block = 0; block < blocks; block++) {
            float scale = Halves.get(data, p) * factor;
            p += GROUP;
            float minimum = -8 * scale;
            if (!symmetric) {
                minimum = Halves.get(data, p) * factor;
                p += GROUP;
            }
            for (int i = at + block * 32; i < at + block * 32 + 8; i++, p += GROUP) {
                int quants = data.getAtIndex(Halves.SHORT, p);
                for (int k = 0; k < 4; k++) {
                    out[i + 8 * k] = more * (scale * (quants >> 4 * k & 15) + minimum);
                }
            }
        }
    }
}
