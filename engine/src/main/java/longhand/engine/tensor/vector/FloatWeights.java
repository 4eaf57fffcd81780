package longhand.engine.tensor.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import longhand.engine.tensor.WeightMatrix;

/// Weights of 32 bits: a group is `[columns, GROUP]` floats, rows in their order.
record FloatWeights(int rows, int columns, MemorySegment data) implements PackedWeights {

    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int GROUP = Lanes.GROUP;

    /// Puts one row into the floats of its group.
    static void pack(WeightMatrix matrix, int row, int place, float[] group) {
        long from = (long) row * matrix.columns();
        for (int column = 0; column < matrix.columns(); column++) {
            group[column * GROUP + place] = matrix.data().getAtIndex(FLOAT, from + column);
        }
    }

    @Override
    public void multiply(Input x, int from, int to, float[] y, int yAt) {
        FloatKernel.singles(data, x.values(), x.at(), columns, from, to, y, yAt);
    }

    @Override
    public void unpack(int group, int fromColumn, int count, float[] panel) {
        MemorySegment.copy(data, FLOAT, ((long) group * columns + fromColumn) * GROUP * 4, panel, 0, count * GROUP);
    }

    @Override
    public void row(int row, float factor, float[] out, int at) {
        long p = (long) row / GROUP * columns * GROUP + row % GROUP;
        for (int column = 0; column < columns; column++, p += GROUP) {
            out[at + column] = factor * data.getAtIndex(FLOAT, p);
        }
    }
}
