package longhand.engine.tensor.vector;

import java.lang.foreign.MemorySegment;
import longhand.engine.tensor.WeightMatrix;

/// Weights of 16 bits, F16 or BF16: a group is `[columns, GROUP]` shorts.
///
/// @param brain whether they are the upper halves of 32-bit floats
record HalfWeights(int rows, int columns, boolean brain, MemorySegment data) implements PackedWeights {

    private static final int GROUP = Lanes.GROUP;

    /// Puts one row into the shorts of its group.
    static void pack(WeightMatrix matrix, int row, int lane, short[] group) {
        long from = (long) row * matrix.columns();
        for (int column = 0; column < matrix.columns(); column++) {
            group[column * GROUP + lane] = matrix.data().getAtIndex(Halves.SHORT, from + column);
        }
    }

    @Override
    public void multiply(Input x, int from, int to, float[] y, int yAt) {
        if (brain) {
            FloatKernel.brains(data, x.values(), x.at(), columns, from, to, y, yAt);
        } else {
            FloatKernel.halves(data, x.values(), x.at(), columns, from, to, y, yAt);
        }
    }

    @Override
    public void unpack(int group, int fromColumn, int count, float[] panel) {
        long at = ((long) group * columns + fromColumn) * GROUP * Short.BYTES;
        if (brain) {
            UnpackKernel.brains(data, at, count, panel);
        } else {
            UnpackKernel.halves(data, at, count, panel);
        }
    }

    @Override
    public void row(int row, float factor, float[] out, int at) {
        long p = (long) row / GROUP * columns * GROUP + PackedWeights.place(row % GROUP);
        for (int column = 0; column < columns; column++, p += GROUP) {
            out[at + column] = factor * value(data.getAtIndex(Halves.SHORT, p));
        }
    }

    private float value(short bits) {
        return brain ? Float.intBitsToFloat(bits << 16) : Float.float16ToFloat(bits);
    }
}
