package longhand.engine.tensor.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.WeightMatrix;
import longhand.engine.tensor.format.QuantReader;
import longhand.engine.tensor.format.QuantRow;

/// Repacks the weights of one tensor, group by group, so that many threads can share the work: each writes
/// groups of its own.
final class Packer {

    private static final int GROUP = Lanes.GROUP;

    private final WeightMatrix matrix;
    private final PackedWeights packed;
    private final float unit;

    Packer(WeightMatrix matrix, WeightMemory memory) {
        this.matrix = matrix;
        this.unit = unit(matrix, memory);
        this.packed = allocate(memory);
    }

    /// Kept before the weights, because finding it takes a look at every block.
    private static float unit(WeightMatrix matrix, WeightMemory memory) {
        MemorySegment kept = memory.allocate(Float.BYTES);
        if (!memory.isFilled()) {
            kept.set(ValueLayout.JAVA_FLOAT, 0, QuantReader.unit(matrix));
        }
        return kept.get(ValueLayout.JAVA_FLOAT, 0);
    }

    PackedWeights packed() {
        return packed;
    }

    int groups() {
        return Lanes.groups(matrix.rows());
    }

    private PackedWeights allocate(WeightMemory memory) {
        int rows = matrix.rows();
        int columns = matrix.columns();
        return switch (matrix.type()) {
            case Q4_0 -> nibbles(true, memory);
            case Q4_1, Q4_K -> nibbles(false, memory);
            case Q5_0, Q8_0 -> bytes(ByteWeights.Kind.SYMMETRIC, memory);
            case Q5_1, Q5_K -> bytes(ByteWeights.Kind.OFFSET, memory);
            case Q6_K -> bytes(ByteWeights.Kind.HALVES, memory);
            case F16 -> new HalfWeights(rows, columns, false, shorts(columns, GROUP, memory));
            case BF16 -> new HalfWeights(rows, columns, true, shorts(columns, GROUP, memory));
            case F32 -> new FloatWeights(rows, columns, shorts(columns, 2 * GROUP, memory));
        };
    }

    private NibbleWeights nibbles(boolean symmetric, WeightMemory memory) {
        int columns = matrix.columns();
        MemorySegment data = shorts(columns / 32, NibbleWeights.blockShorts(symmetric), memory);
        return new NibbleWeights(matrix.rows(), columns, symmetric, 1 / unit, data);
    }

    private ByteWeights bytes(ByteWeights.Kind kind, WeightMemory memory) {
        int columns = matrix.columns();
        MemorySegment data = shorts(columns / 32, kind.blockShorts(), memory);
        return new ByteWeights(matrix.rows(), columns, kind, 1 / unit, data);
    }

    private MemorySegment shorts(int blocks, int shortsPerBlock, WeightMemory memory) {
        return memory.allocate((long) groups() * blocks * shortsPerBlock * Short.BYTES);
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
        RowPacking packing = packing();
        short[] group = new short[groupShorts(data)];
        for (int g = from; g < to; g++) {
            int rows = rowsOf(g, group);
            for (int r = 0; r < rows; r++) {
                packing.pack(g * GROUP + r, PackedWeights.place(r), group);
            }
            MemorySegment.copy(group, 0, data, Halves.SHORT, (long) g * group.length * Short.BYTES, group.length);
        }
    }

    /// Puts one row into its lane of a group.
    private interface RowPacking {
        void pack(int row, int lane, short[] group);
    }

    private RowPacking packing() {
        return switch (matrix.type()) {
            case Q4_0, Q4_1, Q8_0 -> fileRows();
            case Q5_0, Q5_1, Q4_K, Q5_K, Q6_K -> quantRows();
            case F16, BF16, F32 -> throw new IllegalStateException("not quantised: " + matrix.type());
        };
    }

    /// The formats that most models have, straight from the file.
    private RowPacking fileRows() {
        short[] file = new short[Math.toIntExact(matrix.type().bytes(matrix.columns()) / Short.BYTES)];
        boolean bytes = matrix.type() == GgmlType.Q8_0;
        boolean symmetric = matrix.type() == GgmlType.Q4_0;
        return (row, lane, group) -> {
            long at = (long) row * file.length * Short.BYTES;
            MemorySegment.copy(matrix.data(), Halves.SHORT, at, file, 0, file.length);
            if (bytes) {
                ByteWeights.packFile(file, lane, group);
            } else {
                NibbleWeights.packFile(file, symmetric, lane, group);
            }
        };
    }

    private RowPacking quantRows() {
        QuantReader reader = new QuantReader(matrix, unit);
        QuantRow quants = new QuantRow(matrix.columns());
        return (row, lane, group) -> {
            reader.read(row, quants);
            switch (packed) {
                case NibbleWeights w -> NibbleWeights.pack(quants, w.symmetric(), lane, group);
                case ByteWeights w -> ByteWeights.pack(quants, w.kind(), lane, group);
                case HalfWeights w -> throw new IllegalStateException(w.toString());
                case FloatWeights w -> throw new IllegalStateException(w.toString());
            }
        };
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
