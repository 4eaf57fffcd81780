package longhand.engine.tensor.vector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import longhand.engine.tensor.WeightMatrix;

/// Repacks the weights of one tensor, group by group, so that many threads can share the work: each writes
/// groups of its own.
final class Packer {

    private static final int GROUP = Lanes.GROUP;

    private final WeightMatrix matrix;
    private final PackedWeights packed;
    private final float unit;

    Packer(WeightMatrix matrix, Arena arena) {
        this.matrix = matrix;
        this.unit = QuantReader.unit(matrix);
        this.packed = allocate(arena);
    }

    PackedWeights packed() {
        return packed;
    }

    int groups() {
        return Lanes.groups(matrix.rows());
    }

    private PackedWeights allocate(Arena arena) {
        int rows = matrix.rows();
        int columns = matrix.columns();
        return switch (matrix.type()) {
            case Q4_0 -> nibbles(true, arena);
            case Q4_1, Q4_K -> nibbles(false, arena);
            case Q5_0, Q8_0 -> bytes(ByteWeights.Kind.SYMMETRIC, arena);
            case Q5_1, Q5_K -> bytes(ByteWeights.Kind.OFFSET, arena);
            case Q6_K -> bytes(ByteWeights.Kind.HALVES, arena);
            case F16 -> new HalfWeights(rows, columns, false, shorts(columns, GROUP, arena));
            case BF16 -> new HalfWeights(rows, columns, true, shorts(columns, GROUP, arena));
            case F32 -> new FloatWeights(rows, columns, shorts(columns, 2 * GROUP, arena));
        };
    }

    private NibbleWeights nibbles(boolean symmetric, Arena arena) {
        int columns = matrix.columns();
        MemorySegment data = shorts(columns / 32, NibbleWeights.blockShorts(symmetric), arena);
        return new NibbleWeights(matrix.rows(), columns, symmetric, 1 / unit, data);
    }

    private ByteWeights bytes(ByteWeights.Kind kind, Arena arena) {
        int columns = matrix.columns();
        MemorySegment data = shorts(columns / 32, kind.blockShorts(), arena);
        return new ByteWeights(matrix.rows(), columns, kind, 1 / unit, data);
    }

    private MemorySegment shorts(int blocks, int shortsPerBlock, Arena arena) {
        return arena.allocate((long) groups() * blocks * shortsPerBlock * Short.BYTES, 64);
    }

    /// Packs the groups from `from` to `to - 1`.
    void pack(int from, int to) {
        switch (packed) {
            case NibbleWeights w -> packQuants(w.data(), from, to);
            case ByteWeights w -> packQuants(w.data(), from, to);
            case HalfWeights w -> packHalves(w.data(), from, to);
            case FloatWeights w -> packFloats(w.data(), from, to);
        }
    }

    private void packQuants(MemorySegment data, int from, int to) {
        QuantReader reader = new QuantReader(matrix, unit);
        QuantRow row = new QuantRow(matrix.columns());
        short[] group = new short[groupShorts(data)];
        for (int g = from; g < to; g++) {
            int rows = rowsOf(g, group);
            for (int r = 0; r < rows; r++) {
                reader.read(g * GROUP + r, row);
                switch (packed) {
                    case NibbleWeights w -> NibbleWeights.pack(row, w.symmetric(), PackedWeights.place(r), group);
                    case ByteWeights w -> ByteWeights.pack(row, w.kind(), PackedWeights.place(r), group);
                    case HalfWeights w -> throw new IllegalStateException(w.toString());
                    case FloatWeights w -> throw new IllegalStateException(w.toString());
                }
            }
            MemorySegment.copy(group, 0, data, Halves.SHORT, (long) g * group.length * Short.BYTES, group.length);
        }
    }

    private void packHalves(MemorySegment data, int from, int to) {
        short[] group = new short[groupShorts(data)];
        for (int g = from; g < to; g++) {
            int rows = rowsOf(g, group);
            for (int r = 0; r < rows; r++) {
                HalfWeights.pack(matrix, g * GROUP + r, PackedWeights.place(r), group);
            }
            MemorySegment.copy(group, 0, data, Halves.SHORT, (long) g * group.length * Short.BYTES, group.length);
        }
    }

    private void packFloats(MemorySegment data, int from, int to) {
        float[] group = new float[groupShorts(data) / 2];
        for (int g = from; g < to; g++) {
            int rows = Math.min(GROUP, matrix.rows() - g * GROUP);
            if (rows < GROUP) {
                Arrays.fill(group, 0);
            }
            for (int r = 0; r < rows; r++) {
                FloatWeights.pack(matrix, g * GROUP + r, r, group);
            }
            MemorySegment.copy(group, 0, data, FloatWeights.FLOAT, (long) g * group.length * Float.BYTES, group.length);
        }
    }

    private int groupShorts(MemorySegment data) {
        return Math.toIntExact(data.byteSize() / Short.BYTES / groups());
    }

    /// Rows in a group; the last one may lack some, which are cleared to zeros.
    private int rowsOf(int group, short[] out) {
        int rows = Math.min(GROUP, matrix.rows() - group * GROUP);
        if (rows < GROUP) {
            Arrays.fill(out, (short) 0);
        }
        return rows;
    }
}
