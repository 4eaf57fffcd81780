package longhand.engine.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class GuidedLogitsTest {

    private static final double ROUNDING = 1e-5;

    private static float[] logs(double... probabilities) {
        float[] logs = new float[probabilities.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) (Math.log(probabilities[i]) + 3); // logits are known up to a constant
        }
        return logs;
    }

    private static float[] guided(double strength, BitSet unwanted, float[] noted, float[] plain) {
        new GuidedLogits(strength, noted.length, unwanted).guide(noted, plain);
        return noted;
    }

    @Test
    void goesFromThePlainTowardsTheNotedAndBeyond() {
        float[] z = guided(2, new BitSet(), logs(0.5, 0.3, 0.2), logs(0.25, 0.5, 0.25));
        assertEquals(2 * Math.log(0.5) - Math.log(0.25), z[0], ROUNDING);
        assertEquals(2 * Math.log(0.3) - Math.log(0.5), z[1], ROUNDING);
        assertEquals(2 * Math.log(0.2) - Math.log(0.25), z[2], ROUNDING);
    }

    @Test
    void changesNothingWithStrengthOne() {
        float[] z = guided(1, new BitSet(), logs(0.5, 0.3, 0.2), logs(0.1, 0.1, 0.8));
        assertEquals(Math.log(0.5), z[0], ROUNDING);
        assertEquals(Math.log(0.2), z[2], ROUNDING);
    }

    @Test
    void digsOutNothingThatIsImplausibleBehindTheNote() {
        float[] z = guided(3, new BitSet(), logs(0.99, 0.01), logs(0.999_999, 0.000_001));
        assertEquals(Math.log(0.01), z[1], ROUNDING);
        assertTrue(z[0] > z[1]);
    }

    @Test
    void makesBracketsUnlikelyAndNotImpossible() {
        BitSet unwanted = new BitSet();
        unwanted.set(0);
        float[] z = guided(1, unwanted, logs(0.9, 0.1), logs(0.9, 0.1));
        assertTrue(z[0] < z[1] - 15);
        assertTrue(Float.isFinite(z[0]));
    }
}
