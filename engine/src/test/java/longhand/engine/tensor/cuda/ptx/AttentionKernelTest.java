package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Attention of a ragged batch over pages, in splits that are merged, against its definition.
@Tag("card")
class AttentionKernelTest {

    /// For values of size 1 and scores of size 1: F32 sums. An exponent loses 2^-24 of itself, so that the error grows
    /// with the size of the scores.
    private static final double ROUNDING = 5e-6;

    /// Of heads, at most, one for each kernel.
    private static final int[] SIZES = {64, 128, 256};

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void followsTheDefinition(Ptx ptx) {
        Device.holds(ptx, 40, (random, device) -> {
            int largest = Draw.of(random, 64, 128, 256);
            int headSize = Math.min(largest, Draw.of(random, 2, 16, 30, 64, 96, 128, 256));
            new Case(random, device, largest, headSize, Draw.of(random, 1, 3, 4, 7, 16), Span.drawn(random)).check();
        });
    }

    /// The largest heads that a kernel takes, smaller ones, and those that are read word by word; the fewest and most
    /// query heads; so many pages in a split that scores rise from one to the next.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void takesEveryShape(Ptx ptx) {
        Device.holds(ptx, 2, (random, device) -> {
            for (int largest : SIZES) {
                for (int less = 0; less <= 8; less += 2) {
                    Span span = Span.of(0, Draw.of(random, 1, 2), random.nextInt(150, 200), random.nextInt(32, 150));
                    new Case(random, device, largest, largest - less, Draw.of(random, 1, 16, 16), span).check();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void takesEveryGroup(Ptx ptx) {
        Device.holds(ptx, 1, (random, device) -> {
            for (int largest : SIZES) {
                for (int group = 1; group <= 16; group++) {
                    Span span = Span.of(0, 1, random.nextInt(32, 64));
                    new Case(random, device, largest, largest, group, span).check();
                }
            }
        });
    }

    /// Windows that begin and end anywhere in a page.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void seesTheWholeWindowAndNothingElse(Ptx ptx) {
        Device.holds(ptx, 2, (random, device) -> {
            for (int largest : SIZES) {
                int first = random.nextInt(32, 40);
                int[] positions =
                        IntStream.range(0, 8).map(row -> first + 4 * row).toArray();
                Span span = Span.of(random.nextInt(1, 32), 1, positions);
                new Case(random, device, largest, largest, Draw.of(random, 1, 3), span).check();
            }
        });
    }

    /// What the rows of a batch see, and in how many parts.
    private static final class Span {

        private final int window;
        private final int splits;
        private final int[] positions;

        private Span(int window, int splits, int[] positions) {
            this.window = window;
            this.splits = splits;
            this.positions = positions;
        }

        static Span of(int window, int splits, int... positions) {
            return new Span(window, splits, positions);
        }

        static Span drawn(RandomGenerator random) {
            int[] positions = new int[Draw.of(random, 1, 3)];
            Arrays.setAll(positions, row -> random.nextInt(Draw.of(random, 1, 40, 300)));
            return new Span(Draw.of(random, 0, 0, 1, 20, 100), random.nextInt(1, 20), positions);
        }
    }

    private static final class Case {

        private final Device device;
        private final String kernel;
        private final int mergeBlock;
        private final int headSize;
        private final int group;
        private final int kvHeads;
        private final int count;
        private final int splits;
        private final int window;
        private final float softCap;
        private final float scale;
        private final int layer;
        private final int offset;
        private final int stride;
        private final int[] positions;
        private final Pages[] sequences;
        private final float querySize;
        private final float[] x;

        Case(RandomGenerator random, Device device, int largest, int headSize, int group, Span span) {
            this.device = device;
            this.headSize = headSize;
            this.group = group;
            kernel = "attend_" + largest;
            mergeBlock = 32 * random.nextInt(1, 9);
            kvHeads = random.nextInt(1, 3);
            count = span.positions.length;
            splits = span.splits;
            window = span.window;
            positions = span.positions;
            softCap = Draw.of(random, 0f, 0f, 5f, 50f);
            scale = (float) (1 / Math.sqrt(headSize));
            layer = random.nextInt(2);
            offset = 4 * random.nextInt(3);
            stride = offset + kvHeads * group * headSize + random.nextInt(3);
            Pages.Fill fill = halves -> Draw.halves(Draw.floats(random, halves, 1));
            sequences = new Pages[count];
            for (int row = 0; row < count; row++) {
                sequences[row] = new Pages(random, device, kvHeads, headSize, positions[row] + 1, fill);
                forget(sequences[row], positions[row]);
            }
            querySize = Draw.of(random, 0f, 1f, 30f);
            x = Draw.floats(random, count * stride, querySize);
        }

        /// Positions after the row's own must not matter, whatever lies there.
        private void forget(Pages pages, int position) {
            for (int later = position + 1; later % Pages.POSITIONS != 0; later++) {
                for (int head = 0; head < kvHeads; head++) {
                    pages.put(layer, 0, head, later, 0, (short) 0x7e00);
                    pages.put(layer, 1, head, later, 0, (short) 0x7e00);
                }
            }
            pages.upload(device);
        }

        void check() {
            float[] out = attend(0, count);
            int width = kvHeads * group * headSize;
            for (int row = 0; row < count; row++) {
                for (int head = 0; head < kvHeads * group; head++) {
                    assertHead(row, head, Arrays.copyOfRange(out, row * width + head * headSize, (row + 1) * width));
                }
            }
            int last = count - 1;
            assertArrayEquals(Arrays.copyOfRange(out, last * width, count * width), attend(last, 1));
        }

        private float[] attend(int from, int rowsOfX) {
            int heads = kvHeads * group;
            Memory queries = device.upload(Arrays.copyOfRange(x, from * stride, (from + rowsOfX) * stride));
            Pages.Row[] of = new Pages.Row[rowsOfX];
            for (int row = 0; row < rowsOfX; row++) {
                of[row] = new Pages.Row(sequences[from + row].table(), positions[from + row], 0);
            }
            Memory rows = Pages.rows(device, of);
            Memory partial = device.room(rowsOfX * heads * splits * (headSize + 2));
            device.launch(
                    kernel,
                    new Grid(kvHeads, splits, rowsOfX),
                    128,
                    queries,
                    stride,
                    offset,
                    headSize,
                    group,
                    kvHeads,
                    layer,
                    scale,
                    window,
                    softCap,
                    rows,
                    partial);
            int width = heads * headSize;
            Memory out = device.room(rowsOfX * width);
            device.launch("merge", new Grid(heads, rowsOfX), mergeBlock, partial, headSize, heads, splits, out, width);
            return device.floats(out, rowsOfX * width);
        }

        private void assertHead(int row, int head, float[] actual) {
            int first = window == 0 ? 0 : Math.max(0, positions[row] + 1 - window);
            double[] weights = new double[positions[row] + 1];
            double largest = Double.NEGATIVE_INFINITY;
            for (int p = first; p < weights.length; p++) {
                weights[p] = score(row, head, p);
                largest = Math.max(largest, weights[p]);
            }
            double sum = 0;
            for (int p = first; p < weights.length; p++) {
                weights[p] = Math.exp(weights[p] - largest);
                sum += weights[p];
            }
            for (int i = 0; i < headSize; i++) {
                double expected = 0;
                for (int p = first; p < weights.length; p++) {
                    expected += weights[p] / sum * sequences[row].value(layer, 1, head / group, p, i);
                }
                assertEquals(expected, actual[i], ROUNDING * Math.max(1, querySize), this::toString);
            }
        }

        private double score(int row, int head, int position) {
            double dot = 0;
            for (int i = 0; i < headSize; i++) {
                dot += x[row * stride + offset + head * headSize + i]
                        * sequences[row].value(layer, 0, head / group, position, i);
            }
            double score = dot * scale;
            return softCap == 0 ? score : softCap * Math.tanh(score / softCap);
        }

        @Override
        public String toString() {
            return "%d KV heads of %d, groups of %d, window %d, cap %s, %d splits, positions %s"
                    .formatted(kvHeads, headSize, group, window, softCap, splits, Arrays.toString(positions));
        }
    }
}
