package longhand.engine.tensor.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Sums of two arrays.
final class AddKernel {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int WIDTH = Lanes.WIDTH;

    private AddKernel() {}

    /// x = x + y over `size` values.
    static void add(float[] x, int xAt, float[] y, int yAt, int size) {
        int whole = size - size % WIDTH;
        for (int i = 0; i < whole; i += WIDTH) {
            FloatVector.fromArray(FLOATS, x, xAt + i)
                    .add(FloatVector.fromArray(FLOATS, y, yAt + i))
                    .intoArray(x, xAt + i);
        }
        for (int i = whole; i < size; i++) {
            x[xAt + i] += y[yAt + i];
        }
    }
}
