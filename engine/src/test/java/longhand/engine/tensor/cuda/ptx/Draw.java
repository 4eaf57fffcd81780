package longhand.engine.tensor.cuda.ptx;

import java.util.random.RandomGenerator;

/// Random values for kernels, easy and extreme ones.
final class Draw {

    private Draw() {}

    /// One of these.
    static int of(RandomGenerator random, int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// One of these.
    static float of(RandomGenerator random, float... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// Normally distributed, times `size`.
    static float[] floats(RandomGenerator random, int count, double size) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * size);
        }
        return values;
    }

    static short[] halves(float... values) {
        short[] halves = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            halves[i] = Float.floatToFloat16(values[i]);
        }
        return halves;
    }

    static byte[] bytes(RandomGenerator random, int count, int least, int most) {
        byte[] values = new byte[count];
        for (int i = 0; i < count; i++) {
            values[i] = (byte) random.nextInt(least, most + 1);
        }
        return values;
    }
}
