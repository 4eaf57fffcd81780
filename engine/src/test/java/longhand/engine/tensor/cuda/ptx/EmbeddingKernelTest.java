package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import longhand.engine.tensor.cuda.ptx.Planes.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Rows of a table of any kind.
@Tag("card")
class EmbeddingKernelTest {

    /// Of the terms of a value: a product and a sum in F32.
    private static final double ROUNDING = 2e-7;

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void readsTheRowsOfTheTokens(Ptx ptx) {
        Device.holds(ptx, 5, (random, device) -> {
            for (Kind kind : Kind.values()) {
                check(random, device, kind);
            }
        });
    }

    private static void check(RandomGenerator random, Device device, Kind kind) {
        int tokens = random.nextInt(1, 9);
        int columns = kind.isQuantised() ? 32 * random.nextInt(1, 9) : random.nextInt(1, 300);
        int stride = columns + 1;
        Planes planes = Planes.random(random, kind, tokens, columns, Draw.of(random, 0.01f, 1f));
        int count = random.nextInt(1, 4);
        float factor = random.nextFloat(0.1f, 30f);
        Pages.Row[] rows = new Pages.Row[count];
        for (int row = 0; row < count; row++) {
            rows[row] = new Pages.Row(0, 0, random.nextInt(tokens));
        }
        Memory out = device.room(count * stride);
        device.launch(
                "embed",
                new Grid(count, 1),
                128,
                Pages.rows(device, rows),
                planes.uploadQuants(device),
                planes.uploadScales(device),
                kind.number(),
                columns,
                factor,
                out,
                stride);
        float[] actual = device.floats(out, count * stride);
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < columns; i++) {
                double expected = factor * planes.value(rows[row].token(), i);
                double allowed = ROUNDING * factor * planes.magnitude(rows[row].token(), i);
                assertEquals(expected, actual[row * stride + i], allowed, kind::name);
            }
            assertTrue(Float.isNaN(actual[row * stride + columns]), "wrote beyond its row");
        }
    }
}
