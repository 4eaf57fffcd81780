package longhand.engine.testing;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.HostActivations;
import longhand.engine.tensor.WeightMatrix;

/// Random matrices in every format, and random activations.
public final class RandomWeights {

    private RandomWeights() {}

    /// Random bytes with scales put right: blocks of any content are valid.
    public static WeightMatrix matrix(RandomGenerator random, GgmlType type, int rows, int columns, Arena arena) {
        byte[] bytes = new byte[Math.toIntExact(type.bytes((long) rows * columns))];
        random.nextBytes(bytes);
        MemorySegment data = arena.allocate(bytes.length, 64).copyFrom(MemorySegment.ofArray(bytes));
        for (long block = 0; block < bytes.length; block += type.blockBytes()) {
            scales(random, type, data, block);
        }
        return new WeightMatrix("random", type, rows, columns, data);
    }

    /// One to three matrices of equal width; a number of rows is often no multiple of anything.
    public static List<WeightMatrix> stacked(RandomGenerator random, GgmlType type, int columns, Arena arena) {
        List<WeightMatrix> stacked = new ArrayList<>();
        int parts = random.nextInt(1, 4);
        for (int part = 0; part < parts; part++) {
            int rows = random.nextBoolean() ? 32 * random.nextInt(1, 6) : random.nextInt(1, 150);
            stacked.add(matrix(random, type, rows, columns, arena));
        }
        return stacked;
    }

    private static void scales(RandomGenerator random, GgmlType type, MemorySegment data, long block) {
        switch (type) {
            case Q4_0, Q5_0, Q8_0 -> half(data, block, signed(random, 0.01f));
            case Q4_1, Q5_1 -> {
                half(data, block, signed(random, 0.01f));
                half(data, block + 2, signed(random, 0.1f));
            }
            case Q4_K, Q5_K -> {
                half(data, block, random.nextFloat(1e-4f, 1e-3f));
                half(data, block + 2, random.nextFloat(1e-4f, 1e-3f));
            }
            case Q6_K -> half(data, block + 208, signed(random, 1e-4f));
            case F16 -> half(data, block, signed(random, 0.1f));
            case BF16 ->
                data.set(ValueLayout.JAVA_SHORT_UNALIGNED, block, (short)
                        (Float.floatToRawIntBits(signed(random, 0.1f)) >> 16));
            case F32 -> data.set(ValueLayout.JAVA_FLOAT_UNALIGNED, block, signed(random, 0.1f));
        }
    }

    private static float signed(RandomGenerator random, float size) {
        return (random.nextBoolean() ? 1 : -1) * random.nextFloat(size / 10, size);
    }

    private static void half(MemorySegment data, long at, float value) {
        data.set(ValueLayout.JAVA_SHORT_UNALIGNED, at, Float.floatToFloat16(value));
    }

    /// Activations with a few large values among small ones, as models have them.
    public static HostActivations activations(RandomGenerator random, int rows, int width) {
        HostActivations activations = new HostActivations(rows, width);
        float[] values = HostActivations.values(activations);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() * (random.nextInt(50) == 0 ? 20 : 1);
        }
        return activations;
    }

    /// Columns that the format allows, at most about `most`.
    public static int columns(RandomGenerator random, GgmlType type, int most) {
        int block = type.blockElements();
        return block * random.nextInt(1, Math.max(2, most / block + 1));
    }
}
