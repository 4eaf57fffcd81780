package longhand.engine.tensor.scalar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import longhand.engine.tensor.Activations;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.GateFunction;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.RotaryTable;
import longhand.engine.testing.Property;
import longhand.engine.testing.RandomTensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalarSmallOperationsTest {

    private static final float TOLERANCE = 2e-6f;

    private final ScalarBackend backend = new ScalarBackend();

    @Test
    void normalisesToTheRootMeanSquare() {
        Activations x = row(3f, -4f);
        Activations out = backend.activations(1, 2);
        backend.rmsNorm(x, new float[] {1f, 2f}, 0f, 1, out);
        float rms = (float) Math.sqrt(12.5);
        assertRow(out, 3 / rms, -8 / rms);
    }

    @Test
    void addsEpsilonUnderTheRoot() {
        Activations x = row(0f, 0f);
        backend.rmsNorm(x, new float[] {1f, 1f}, 1e-6f, 1, x);
        assertRow(x, 0f, 0f);
        Activations y = row(1f, 1f);
        backend.rmsNorm(y, new float[] {1f, 1f}, 3f, 1, y);
        assertRow(y, 0.5f, 0.5f);
    }

    @Test
    void normalisesEachHeadByItselfAndNothingElse() {
        Activations x = row(9f, 3f, -4f, 30f, -40f, 9f);
        backend.rmsNormHeads(x, new Heads(1, 2, 2), new float[] {1f, 1f}, 0f, 1);
        float rms = (float) Math.sqrt(12.5);
        assertRow(x, 9f, 3 / rms, -4 / rms, 3 / rms, -4 / rms, 9f);
    }

    @Test
    void gatesWithSiluAndGelu() {
        Activations out = backend.activations(1, 2);
        backend.gate(row(1f, -2f, 10f, 100f), GateFunction.SILU, 1, out);
        assertRow(out, 7.310586f, -23.840584f);
        backend.gate(row(1f, -2f, 10f, 100f), GateFunction.GELU, 1, out);
        assertRow(out, 8.411920f, -4.5402308f);
    }

    @Test
    void capsSoftlyAndAdds() {
        Activations x = row(1f, -30f);
        backend.softCap(x, 4f, 1);
        assertRow(x, (float) (4 * Math.tanh(0.25)), -4f);
        backend.add(x, row(1f, 1f), 1);
        assertRow(x, (float) (4 * Math.tanh(0.25)) + 1, -3f);
        backend.addBias(x, new float[] {0f, 2f}, 1);
        assertRow(x, (float) (4 * Math.tanh(0.25)) + 1, -1f);
    }

    @Test
    void turnsNeighboursOrHalvesByAQuarter() {
        assertRow(rotated(RotaryTable.Pairing.NEIGHBOURS), -2f, 1f, -4f, 3f, 5f);
        assertRow(rotated(RotaryTable.Pairing.HALVES), -3f, -4f, 1f, 2f, 5f);
    }

    private Activations rotated(RotaryTable.Pairing pairing) {
        Activations x = row(1f, 2f, 3f, 4f, 5f);
        RotaryTable quarter = new RotaryTable(pairing, 4, new float[] {1f, 1f, 0f, 0f}, new float[] {0f, 0f, 1f, 1f});
        backend.rotate(x, new Heads(0, 1, 5), quarter, at(1));
        return x;
    }

    /// What rotary embedding is for: products depend on the distance alone.
    @ParameterizedTest
    @EnumSource(RotaryTable.Pairing.class)
    void keepsProductsWhenBothPositionsMove(RotaryTable.Pairing pairing) {
        RotaryTable table = table(pairing, 8, 200);
        Property.holds(50, random -> {
            float[] q = RandomTensors.floats(random, 8);
            float[] k = RandomTensors.floats(random, 8);
            int distance = random.nextInt(90);
            int shift = random.nextInt(90);
            assertEquals(product(q, distance, k, 0, table), product(q, distance + shift, k, shift, table), 1e-4);
        });
    }

    private double product(float[] q, int qPosition, float[] k, int kPosition, RotaryTable table) {
        Activations x = row(q);
        Activations y = row(k);
        Heads head = new Heads(0, 1, q.length);
        backend.rotate(x, head, table, at(qPosition));
        backend.rotate(y, head, table, at(kPosition));
        double dot = 0;
        for (int i = 0; i < q.length; i++) {
            dot += read(x)[i] * read(y)[i];
        }
        return dot;
    }

    private Batch at(int position) {
        return Batch.at(position, backend.cache(new CacheShape(1, 1, 2, position + 1)), new int[1], 0, 1);
    }

    private static RotaryTable table(RotaryTable.Pairing pairing, int dims, int capacity) {
        float[] cosine = new float[capacity * dims / 2];
        float[] sine = new float[cosine.length];
        for (int i = 0; i < cosine.length; i++) {
            int position = i / (dims / 2);
            double angle = position * Math.pow(100, -(i % (dims / 2)) * 2.0 / dims);
            cosine[i] = (float) Math.cos(angle);
            sine[i] = (float) Math.sin(angle);
        }
        return new RotaryTable(pairing, dims, cosine, sine);
    }

    private Activations row(float... values) {
        Activations row = backend.activations(1, values.length);
        row.write(0, values);
        return row;
    }

    private static float[] read(Activations x) {
        float[] values = new float[x.width()];
        x.read(0, values);
        return values;
    }

    private static void assertRow(Activations x, float... expected) {
        assertArrayEquals(expected, read(x), TOLERANCE * 10);
    }
}
