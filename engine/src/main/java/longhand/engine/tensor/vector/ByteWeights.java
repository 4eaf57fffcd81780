package longhand.engine.tensor.vector;

import java.lang.foreign.MemorySegment;
import longhand.engine.tensor.format.QuantRow;

/// 8-bit weights and what is widened to them.
///
/// A block of 32 columns of a group: scales (for [Kind#HALVES] one plane per 16 columns), then the minima where
/// there are any, then 16 lots of `GROUP` shorts. Lots 0 to 7 hold columns i and i + 8, the others i + 8 and i + 16:
/// the first one, plus 128, in the low byte.
///
/// @param factor what a scale must be multiplied with
record ByteWeights(int rows, int columns, Kind kind, float factor, MemorySegment data) implements PackedWeights {

    private static final int GROUP = Lanes.GROUP;

    enum Kind {
        /// scale * b: Q8_0, Q5_0.
        SYMMETRIC(1),
        /// scale * b + minimum: Q5_1, Q5_K.
        OFFSET(2),
        /// scale * b with two scales per block: Q6_K.
        HALVES(2);

        private final int planes;

        Kind(int planes) {
            this.planes = planes;
        }

        /// Shorts in a block.
        int blockShorts() {
            return (planes + 16) * GROUP;
        }
    }

    /// Puts one row into the shorts of its group.
    static void pack(QuantRow row, Kind kind, int lane, short[] group) {
        byte[] q = row.quants();
        int blocks = q.length / 32;
        for (int block = 0; block < blocks; block++) {
            int to = block * kind.blockShorts() + lane;
            switch (kind) {
                case SYMMETRIC -> group[to] = row.scales()[block];
                case OFFSET -> {
                    group[to] = row.scales()[block];
                    group[to + GROUP] = row.minima()[block];
                }
                case HALVES -> {
                    group[to] = row.scales()[2 * block];
                    group[to + GROUP] = row.scales()[2 * block + 1];
                }
            }
            to += kind.planes * GROUP;
            for (int half = block * 32; half < block * 32 + 32; half += 16) {
                for (int i = half; i < half + 8; i++, to += GROUP) {
                    group[to] = (short) (q[i] + 128 | q[i + 8] << 8);
                }
            }
        }
    }

    /// The same for a row of Q8_0 as it lies in the file: what [#pack] would do, two weights at a time.
    ///
    /// @param file `[17 * blocks]`
    static void packFile(short[] file, int lane, short[] group) {
        for (int from = 0, to = lane; from < file.length; from += 17, to += GROUP) {
            group[to] = file[from];
            for (int half = from + 1; half < from + 17; half += 8) {
                for (int i = half; i < half + 4; i++) {
                    int first = file[i] ^ 0x8080;
                    int second = file[i + 4];
                    group[to + GROUP] = (short) (first & 0xFF | second << 8);
                    to += 2 * GROUP;
                    group[to] = (short) (first >> 8 & 0xFF | second & 0xFF00);
                }
            }
        }
    }

    @Override
    public void multiply(Input x, int from, int to, float[] y, int yAt) {
        float last = factor * 0x1p22f;
        int blocks = columns / 32;
        switch (kind) {
            case SYMMETRIC -> ByteKernel.symmetric(data, x.bytes(), x.scales(), blocks, from, to, last, y, yAt);
            case OFFSET -> ByteKernel.offset(data, x.bytes(), x.scales(), x.sums(), blocks, from, to, last, y, yAt);
            case HALVES -> ByteKernel.halves(data, x.bytes(), x.scales(), blocks, from, to, last, y, yAt);
        }
    }

    @Override
    public void unpack(int group, int fromColumn, int count, float[] panel) {
        long block = (long) group * (columns / 32) + fromColumn / 32;
        long at = block * kind.blockShorts() * Short.BYTES;
        int blocks = count / 32;
        switch (kind) {
            case SYMMETRIC -> UnpackKernel.symmetricBytes(data, at, blocks, factor, panel);
            case OFFSET -> UnpackKernel.offsetBytes(data, at, blocks, factor, panel);
            case HALVES -> UnpackKernel.halfBytes(data, at, blocks, factor, panel);
        }
    }

    @Override
    public void row(int row, float more, float[] out, int at) {
        int blocks = columns / 32;
        long p = (long) row / GROUP * blocks * kind.blockShorts() + PackedWeights.place(row % GROUP);
        for (int block = 0; block < blocks; block++) {
            float first = Halves.get(data, p) * factor;
            float second = kind == Kind.HALVES ? Halves.get(data, p + GROUP) * factor : first;
            float minimum = kind == Kind.OFFSET ? Halves.get(data, p + GROUP) * factor : 0;
            p += (long) kind.planes * GROUP;
            for (int lot = 0; lot < 16; lot++, p += GROUP) {
                int quants = data.getAtIndex(Halves.SHORT, p);
                float scale = lot < 8 ? first : second;
                int to = at + block * 32 + lot + (lot & 8);
                out[to] = more * (scale * ((quants & 0xFF) - 128) + minimum);
                out[to + 8] = more * (scale * (quants >> 8) + minimum);
            }
        }
    }
}
