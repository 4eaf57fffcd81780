package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What depends on the positions of rows: the rotation of heads, and storing keys and values in pages.
@Tag("card")
class PositionKernelTest {

    private static final int POSITIONS = 50;

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void turnsPairsOfDimensions(Ptx ptx) {
        Device.holds(ptx, 40, (random, device) -> {
            int headSize = Draw.of(random, 2, 16, 64, 96, 256);
            int dims = random.nextBoolean() ? headSize : 2 * random.nextInt(1, headSize / 2 + 1);
            int heads = random.nextInt(1, 5);
            int count = random.nextInt(1, 4);
            int offset = random.nextInt(5);
            int stride = offset + heads * headSize + random.nextInt(3);
            int halves = random.nextInt(2);
            float[] cosine = Draw.floats(random, POSITIONS * dims / 2, 1);
            float[] sine = Draw.floats(random, POSITIONS * dims / 2, 1);
            float[] x = Draw.floats(random, count * stride, 1);
            Pages.Row[] rows = rows(random, count, 0);
            Memory at = device.upload(x);
            Memory cosines = device.upload(cosine);
            Memory sines = device.upload(sine);
            int block = 32 * random.nextInt(1, 5);
            Memory positions = Pages.rows(device, rows);
            Grid grid = new Grid(heads, count);
            device.launch("rotate", grid, block, at, stride, offset, headSize, cosines, sines, dims, halves, positions);
            for (int i = 0; i < count * heads * dims / 2; i++) {
                int pair = i % (dims / 2);
                int row = i / (dims / 2) / heads;
                int head = i / (dims / 2) % heads;
                int angle = rows[row].position() * dims / 2 + pair;
                int first = row * stride + offset + head * headSize + (halves == 1 ? pair : 2 * pair);
                turn(x, first, first + (halves == 1 ? dims / 2 : 1), cosine[angle], sine[angle]);
            }
            assertArrayEquals(x, device.floats(at, x.length), 1e-6f);
        });
    }

    private static void turn(float[] x, int first, int second, float cosine, float sine) {
        float a = x[first];
        float b = x[second];
        x[first] = a * cosine - b * sine;
        x[second] = a * sine + b * cosine;
    }

    private static Pages.Row[] rows(RandomGenerator random, int count, long table) {
        Pages.Row[] rows = new Pages.Row[count];
        for (int row = 0; row < count; row++) {
            rows[row] = new Pages.Row(table, random.nextInt(POSITIONS), 0);
        }
        return rows;
    }

    /// Rounded to the nearest half, the largest one at most.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void storesKeysAndValues(Ptx ptx) {
        Device.holds(ptx, 30, (random, device) -> {
            int headSize = Draw.of(random, 2, 30, 64, 256);
            int kvHeads = random.nextInt(1, 4);
            int keysOffset = random.nextInt(5);
            int valuesOffset = keysOffset + kvHeads * headSize + random.nextInt(5);
            int stride = valuesOffset + kvHeads * headSize;
            int layer = random.nextInt(2);
            int position = random.nextInt(POSITIONS - 3);
            float[] x = Draw.floats(random, 3 * stride, Draw.of(random, 1f, 1e-6f, 1e5f));
            Pages pages = new Pages(random, device, kvHeads, headSize, POSITIONS, short[]::new);
            Pages.Row[] rows = new Pages.Row[3];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = new Pages.Row(pages.table(), position + row, 0);
            }
            Memory on = Pages.rows(device, rows);
            Memory from = device.upload(x);
            int block = 32 * random.nextInt(1, 5);
            Grid grid = new Grid(kvHeads, 3);
            device.launch("store", grid, block, from, stride, keysOffset, valuesOffset, headSize, kvHeads, layer, on);
            for (int i = 0; i < 3 * kvHeads * headSize; i++) {
                int row = i / headSize / kvHeads;
                int inRow = row * stride + i % (kvHeads * headSize);
                int head = i / headSize % kvHeads;
                pages.put(layer, 0, head, position + row, i % headSize, half(x[inRow + keysOffset]));
                pages.put(layer, 1, head, position + row, i % headSize, half(x[inRow + valuesOffset]));
            }
            assertTrue(pages.agree(device));
        });
    }

    private static short half(float value) {
        return Float.floatToFloat16(Math.clamp(value, -65504f, 65504f));
    }
}
