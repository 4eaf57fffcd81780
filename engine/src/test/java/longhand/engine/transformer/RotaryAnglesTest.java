package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import longhand.engine.tensor.RotaryTable;
import longhand.engine.transformer.RotaryConfig.Scaling;
import org.junit.jupiter.api.Test;

class RotaryAnglesTest {

    private static final float[] NONE = {};

    @Test
    void formAGeometricSeries() {
        assertArrayEquals(new double[] {1, 0.1, 0.01, 0.001}, frequencies(Scaling.NONE, 1f, NONE), 1e-12);
    }

    @Test
    void areDividedByTheFactorOrByOnePerPair() {
        assertArrayEquals(new double[] {0.25, 0.025, 0.0025, 0.00025}, frequencies(Scaling.LINEAR, 4f, NONE), 1e-12);
        float[] divisors = {1f, 2f, 4f, 8f};
        assertArrayEquals(new double[] {1, 0.05, 0.0025, 0.000125}, frequencies(Scaling.LONGROPE, 1f, divisors), 1e-12);
    }

    /// Over 512 positions the pairs turn 81, 8, 0.8 and 0.08 times: the first is left, the last two are divided.
    @Test
    void areLeftOrDividedByYarnAsTheyTurn() {
        double[] frequencies = frequencies(Scaling.YARN, 4f, NONE);
        assertEquals(1, frequencies[0], 1e-12);
        assertEquals(0.1 * (1 - 1 / 2.0) + 0.1 / 4 / 2, frequencies[1], 1e-12);
        assertEquals(0.0025, frequencies[2], 1e-12);
        assertEquals(0.00025, frequencies[3], 1e-12);
    }

    @Test
    void fillTheTableWithYarnsMagnitude() {
        RotaryTable table = new RotaryAngles(config(Scaling.YARN, 4f), NONE).table(3);
        double magnitude = 1.19 * (1 + 0.1 * Math.log(4));
        assertEquals(3, table.capacity());
        assertEquals(magnitude, table.cosine()[0], 1e-6);
        assertEquals(magnitude * Math.cos(2), table.cosine()[2 * 4], 1e-6);
        assertEquals(magnitude * Math.sin(2 * 0.00025), table.sine()[2 * 4 + 3], 1e-6);
        assertSame(RotaryTable.Pairing.HALVES, table.pairing());
    }

    @Test
    void areLocalInAllLayersOfAPatternButTheLast() {
        Windows windows = new Windows(8, 3);
        assertArrayEquals(
                new int[] {8, 8, 0, 8, 8, 0},
                new int[] {windows.of(0), windows.of(1), windows.of(2), windows.of(3), windows.of(4), windows.of(5)});
        assertEquals(0, new Windows(8, 0).of(0));
        assertEquals(0, new Windows(0, 3).of(0));
    }

    private static double[] frequencies(Scaling scaling, float factor, float[] divisors) {
        return new RotaryAngles(config(scaling, factor), divisors).frequencies();
    }

    private static RotaryConfig config(Scaling scaling, float factor) {
        return new RotaryConfig(RotaryTable.Pairing.HALVES, 8, 10_000f, scaling, factor, 512, 1.19f);
    }
}
