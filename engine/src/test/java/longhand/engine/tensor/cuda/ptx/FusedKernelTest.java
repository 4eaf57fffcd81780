package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kernels that do the work of several give, bit for bit, what these give.
@Tag("card")
class FusedKernelTest {

    private static final int CASES = 15;
    private static final float EPSILON = 1e-5f;

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void addAndNormalise(Ptx ptx) {
        Device.holds(ptx, CASES, (random, device) -> {
            Norm norm = new Norm(random, device, random.nextInt(1, 1500));
            Memory x = norm.upload();
            Memory out = device.room(norm.elements());
            norm.launch("add_norm", x, out);
            norm.assertSums(x);
            assertArrayEquals(norm.normalised(), device.floats(out, norm.elements()));
        });
    }

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void addNormaliseAndQuantise(Ptx ptx) {
        Device.holds(ptx, CASES, (random, device) -> {
            Norm norm = new Norm(random, device, 32 * random.nextInt(1, 50));
            Memory x = norm.upload();
            Quants quants = new Quants(device, norm.count, norm.width);
            norm.launch("add_norm_quantise", x, quants.bytes, quants.scales);
            norm.assertSums(x);
            quants.assertOf(device.upload(norm.normalised()));
        });
    }

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void gateAndQuantise(Ptx ptx) {
        Device.holds(ptx, CASES, (random, device) -> {
            int hidden = 32 * random.nextInt(1, 40);
            int count = random.nextInt(1, 4);
            int function = random.nextInt(2);
            Memory gateUp = device.upload(Draw.floats(random, count * 2 * hidden, 3));
            Memory gated = device.room(count * hidden);
            Grid grid = new Grid(Math.ceilDiv(hidden, 256), count);
            device.launch("gate", grid, 256, gateUp, hidden, function, gated);
            Quants quants = new Quants(device, count, hidden);
            device.launch("gate_quantise", grid, 256, gateUp, hidden, function, quants.bytes, quants.scales);
            quants.assertOf(gated);
        });
    }

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void mergeAndQuantise(Ptx ptx) {
        Device.holds(ptx, CASES, (random, device) -> {
            int headSize = 32 * random.nextInt(1, 9);
            int heads = random.nextInt(1, 5);
            int count = random.nextInt(1, 4);
            boolean tiny = random.nextInt(4) == 0;
            int splits = tiny ? 1 : random.nextInt(1, 20);
            int width = heads * headSize;
            Memory partial = device.upload(parts(random, count * heads * splits, headSize, tiny));
            Memory merged = device.room(count * width);
            Grid grid = new Grid(heads, count);
            device.launch("merge", grid, 64, partial, headSize, heads, splits, merged, width);
            Quants quants = new Quants(device, count, width);
            int block = 32 * random.nextInt(1, 9);
            device.launch("merge_quantise", grid, block, partial, headSize, heads, splits, quants.bytes, quants.scales);
            quants.assertOf(merged);
        });
    }

    /// @param tiny whether all values are the smallest that quantising does not take for 0
    private static float[] parts(RandomGenerator random, int count, int headSize, boolean tiny) {
        float[] parts = Draw.floats(random, count * (headSize + 2), 1);
        for (int i = 0; i < parts.length; i++) {
            int place = i % (headSize + 2);
            if (place == 1) {
                parts[i] = tiny ? 1 : 1 + Math.abs(parts[i]);
            } else if (place > 1 && tiny) {
                parts[i] = Math.copySign(0x1p-117f, parts[i]);
            }
        }
        return parts;
    }

    /// Rows, and in two of three cases a branch to add to them.
    private static final class Norm {

        private final Device device;
        private final int width;
        private final int count;
        private final int block;
        private final float[] x;
        private final Memory weight;
        private final Memory branch;
        private final boolean adds;

        Norm(RandomGenerator random, Device device, int width) {
            this.device = device;
            this.width = width;
            count = random.nextInt(1, 4);
            block = 32 * random.nextInt(1, 33);
            adds = random.nextInt(3) > 0;
            x = Draw.floats(random, elements(), 1);
            weight = device.upload(Draw.floats(random, width, 1));
            branch = adds ? device.upload(Draw.floats(random, elements(), 1)) : new Memory();
        }

        int elements() {
            return count * width;
        }

        Memory upload() {
            return device.upload(x);
        }

        void launch(String kernel, Memory at, Memory... out) {
            Object[] parameters = new Object[5 + out.length];
            System.arraycopy(new Object[] {at, branch, weight, EPSILON, width}, 0, parameters, 0, 5);
            System.arraycopy(out, 0, parameters, 5, out.length);
            device.launch(kernel, new Grid(1, count), block, parameters);
        }

        private Memory sums() {
            Memory sums = upload();
            if (adds) {
                device.launch("add", new Grid(Math.ceilDiv(width, 256), count), 256, sums, branch, width);
            }
            return sums;
        }

        void assertSums(Memory actual) {
            assertArrayEquals(device.floats(sums(), elements()), device.floats(actual, elements()));
        }

        float[] normalised() {
            Memory out = device.room(elements());
            Memory sums = sums();
            device.launch("rms_norm", new Grid(1, count), block, sums, width, 0, weight, EPSILON, width, out, width, 0);
            return device.floats(out, elements());
        }
    }

    /// Room for quantised rows.
    private static final class Quants {

        private final Device device;
        private final int count;
        private final int width;
        private final Memory bytes;
        private final Memory scales;

        Quants(Device device, int count, int width) {
            this.device = device;
            this.count = count;
            this.width = width;
            bytes = device.upload(new byte[count * width]);
            scales = device.room(count * width / 16);
        }

        void assertOf(Memory floats) {
            Quants apart = new Quants(device, count, width);
            Grid grid = new Grid(Math.ceilDiv(width, 256), count);
            device.launch("quantise", grid, 256, floats, width, apart.bytes, apart.scales, width);
            assertArrayEquals(device.bytes(apart.bytes, count * width), device.bytes(bytes, count * width));
            int floatsOfScales = count * width / 16;
            assertArrayEquals(device.floats(apart.scales, floatsOfScales), device.floats(scales, floatsOfScales));
        }
    }
}
