package longhand.engine.tensor.cuda.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import longhand.engine.tensor.cuda.ptx.Device.Grid;
import longhand.engine.tensor.cuda.ptx.Device.Memory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The scores near the largest allowed one, and the measures of the whole distribution.
@Tag("card")
class ScoreKernelTest {

    private static final int CASES = 15;

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void areThoseThatAreAllowedAndNear(Ptx ptx) {
        Device.holds(ptx, CASES, (random, device) -> {
            Case scores = new Case(random, device);
            scores.run();
            assertEquals(scores.near(), scores.picked());
        });
    }

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void theMeasuresAreThoseOfAllScores(Ptx ptx) {
        Device.holds(ptx, CASES, (random, device) -> {
            Case scores = new Case(random, device);
            scores.run();
            scores.assertMeasures();
        });
    }

    /// More blocks than a warp has lanes, the best score in any of them.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void takesLargeVocabularies(Ptx ptx) {
        Device.holds(ptx, 3, (random, device) -> {
            Case scores = new Case(random, device, 4096 * random.nextInt(33, 36) + random.nextInt(1, 100));
            scores.x[random.nextInt(scores.x.length)] += 30;
            scores.run();
            assertEquals(scores.near(), scores.picked());
            scores.assertMeasures();
        });
    }

    /// Counts all of them, and writes as many as there is room for.
    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void moreThanThereIsRoomForAreCounted(Ptx ptx) {
        Device.holds(ptx, CASES, (random, device) -> {
            Case scores = new Case(random, device);
            scores.capacity = random.nextInt(3);
            scores.run();
            Map<Integer, Float> near = scores.near();
            assertEquals(near.size(), scores.count());
            assertTrue(near.entrySet().containsAll(scores.picked().entrySet()));
            assertEquals(Math.min(near.size(), scores.capacity), scores.picked().size());
        });
    }

    @ParameterizedTest
    @EnumSource(PtxFile.class)
    void oneThatIsNotFiniteShowsInTheMeasures(Ptx ptx) {
        Device.holds(ptx, CASES, (random, device) -> {
            Case scores = new Case(random, device);
            float wrong = Draw.of(random, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
            scores.x[random.nextInt(scores.x.length)] = wrong;
            scores.run();
            assertFalse(Float.isFinite(scores.out[2] + scores.out[3]), () -> wrong + " is not seen");
        });
    }

    /// Random scores, of which some are allowed, or none.
    private static final class Case {

        private static final int HEAD = 8;

        private final Device device;
        private final float[] x;
        private final int[] allowed;
        private final float reach;
        private int capacity;
        private float[] out = {};

        Case(RandomGenerator random, Device device) {
            this(random, device, Draw.of(random, random.nextInt(1, 200), random.nextInt(4000, 9000), 4096, 8192));
        }

        Case(RandomGenerator random, Device device, int vocabulary) {
            this.device = device;
            x = Draw.floats(random, vocabulary, Draw.of(random, 0.01f, 3f, 40f));
            allowed = new int[Math.ceilDiv(vocabulary, 32)];
            int kept = random.nextInt(4);
            for (int i = 0; i < allowed.length; i++) {
                allowed[i] = kept == 0 ? 0 : kept == 1 ? -1 : random.nextInt();
            }
            reach = random.nextFloat(0, 8);
            capacity = vocabulary;
        }

        void run() {
            int blocks = Math.ceilDiv(x.length, 4096);
            Memory scores = device.upload(x);
            Memory bits = device.upload(words());
            Memory parts = device.room(4 * blocks);
            Memory picked = device.room(HEAD + 2 * capacity);
            Grid grid = new Grid(blocks, 1);
            device.launch("measure_scores", grid, 256, scores, bits, x.length, parts, picked);
            device.launch("pick_scores", grid, 256, scores, bits, x.length, parts, reach, capacity, picked);
            out = device.floats(picked, HEAD + 2 * capacity);
        }

        void assertMeasures() {
            double largest = Float.NEGATIVE_INFINITY;
            for (float x : x) {
                largest = Math.max(largest, x);
            }
            double sum = 0;
            double moment = 0;
            for (float x : x) {
                sum += Math.exp(x - largest);
                moment += Math.exp(x - largest) * (x - largest);
            }
            assertEquals(largest, out[1]);
            assertEquals(sum, out[2], 1e-5 * sum);
            assertEquals(moment, out[3], 1e-5 * (1 - moment));
        }

        private float[] words() {
            float[] words = new float[allowed.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = Float.intBitsToFloat(allowed[i]);
            }
            return words;
        }

        private boolean isAllowed(int token) {
            return (allowed[token / 32] >> token % 32 & 1) != 0;
        }

        int count() {
            return Float.floatToRawIntBits(out[0]);
        }

        Map<Integer, Float> picked() {
            Map<Integer, Float> picked = new TreeMap<>();
            for (int i = 0; i < Math.min(capacity, count()); i++) {
                picked.put(Float.floatToRawIntBits(out[HEAD + 2 * i]), out[HEAD + 2 * i + 1]);
            }
            return picked;
        }

        Map<Integer, Float> near() {
            float best = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < x.length; i++) {
                best = isAllowed(i) ? Math.max(best, x[i]) : best;
            }
            Map<Integer, Float> near = new TreeMap<>();
            for (int i = 0; i < x.length; i++) {
                if (isAllowed(i) && x[i] >= best - reach) {
                    near.put(i, x[i]);
                }
            }
            return near;
        }
    }
}
