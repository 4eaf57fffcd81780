package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A random product of some rows of weights with some rows of activations, checked in every way in which it can be
/// asked for.
abstract class ProductCase {

    /// As many as may share a row of weights.
    static final int[] LANES = {1, 2, 4, 8, 16, 32};

    /// Of weights.
    final int rows;
    /// Of activations.
    final int count;
    final int lanes;

    ProductCase(RandomGenerator random, int count, int lanes) {
        rows = random.nextInt(1, 40);
        this.count = count;
        this.lanes = lanes;
    }

    /// The product by the kernel of a tile.
    ///
    /// @param from    row of activations
    /// @param rowsOfX that many of them
    /// @return `[rowsOfX, rows + 1]`, behind each row one that no kernel may write
    abstract float[] multiply(int tile, int from, int rowsOfX);

    /// @param actual product of a row of activations with row `i` of the weights
    abstract void assertSum(int row, int i, float actual);

    final void check() {
        float[] tiled = multiply(8, 0, count);
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < rows; i++) {
                assertSum(row, i, tiled[row * (rows + 1) + i]);
            }
            assertTrue(Float.isNaN(tiled[row * (rows + 1) + rows]), "wrote beyond its row");
        }
        assertArrayEquals(tiled, multiply(1, 0, count));
        int alone = count - 1;
        float[] last = Arrays.copyOfRange(tiled, alone * (rows + 1), count * (rows + 1));
        assertArrayEquals(last, multiply(1, alone, 1));
        assertArrayEquals(last, multiply(8, alone, 1));
    }
}
