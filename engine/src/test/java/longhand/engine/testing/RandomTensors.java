package longhand.engine.testing;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.WeightMatrix;

/// Weights and activations for property tests.
public final class RandomTensors {

    private static final ValueLayout.OfShort HALF = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private RandomTensors() {}

    /// @return `size` floats of a normal distribution
    public static float[] floats(RandomGenerator random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /// Fills every row.
    public static void fill(RandomGenerator random, Activations activations) {
        for (int row = 0; row < activations.rows(); row++) {
            activations.write(row, floats(random, activations.width()));
        }
    }

    /// Random blocks of any format, with scales of the size that real models have.
    public static WeightMatrix matrix(RandomGenerator random, Arena arena, GgmlType type, int rows, int columns) {
        MemorySegment data = arena.allocate(type.bytes((long) rows * columns));
        for (long i = 0; i < data.byteSize(); i++) {
            data.set(ValueLayout.JAVA_BYTE, i, (byte) random.nextInt());
        }
        for (long block = 0; block < data.byteSize(); block += type.blockBytes()) {
            tame(random, type, data, block);
        }
        return new WeightMatrix("random", type, rows, columns, data);
    }

    private static void tame(RandomGenerator random, GgmlType type, MemorySegment data, long block) {
        switch (type) {
            case F32 -> data.set(ValueLayout.JAVA_FLOAT_UNALIGNED, block, (float) random.nextGaussian());
            case F16 -> half(data, block, (float) random.nextGaussian());
            case BF16 -> data.set(HALF, block, (short) (Float.floatToIntBits((float) random.nextGaussian()) >>> 16));
            case Q4_0, Q5_0, Q8_0 -> half(data, block, small(random));
            case Q4_1, Q5_1, Q4_K, Q5_K -> {
                half(data, block, small(random));
                half(data, block + 2, small(random));
            }
            case Q6_K -> half(data, block + 208, small(random) / 32);
        }
    }

    private static float small(RandomGenerator random) {
        return random.nextFloat(-0.02f, 0.02f);
    }

    private static void half(MemorySegment data, long offset, float value) {
        data.set(HALF, offset, Float.floatToFloat16(value));
    }
}
