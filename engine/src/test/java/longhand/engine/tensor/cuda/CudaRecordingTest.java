package longhand.engine.tensor.cuda;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import longhand.engine.gguf.GgmlType;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.Matrix;
import longhand.engine.tensor.cuda.driver.DriverControl;
import longhand.engine.testing.RandomWeights;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A pass of few rows costs one launch, once it is recorded, and follows what moves.
@Tag("card")
class CudaRecordingTest {

    private static final CacheShape SHAPE = new CacheShape(1, 2, 32, 200);
    private static final Heads QUERIES = new Heads(0, 4, 32);
    private static final Heads KEYS = new Heads(128, 2, 32);
    private static final Heads VALUES = new Heads(192, 2, 32);
    private static final AttentionRule RULE = new AttentionRule(0, 0.1f, 0, 0);

    private final Optional<DriverControl> software = CardUnderTest.insert();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(5);

    /// A layer of attention behind an embedding.
    private static final class Layer {
        final CudaBackend card;
        final Matrix table;
        final Activations x;
        final Activations out;
        final Consumer<Batch> operations = this::run;

        Layer(CudaBackend card, Matrix table) {
            this.card = card;
            this.table = table;
            x = card.activations(100, 256);
            out = card.activations(100, 128);
        }

        void run(Batch batch) {
            card.embed(table, batch, 1, x);
            card.store(x, KEYS, VALUES, 0, batch);
            card.attend(x, QUERIES, RULE, batch, out);
        }

        /// @return what attention gives for a token behind each of some sequences
        float[] each(List<KvCache> caches, int[] tokens) {
            Batch batch = Batch.of(caches, tokens);
            card.run(batch, operations);
            batch.advance();
            float[] all = new float[128 * tokens.length];
            float[] row = new float[128];
            for (int i = 0; i < tokens.length; i++) {
                out.read(i, row);
                System.arraycopy(row, 0, all, 128 * i, 128);
            }
            return all;
        }

        /// @return what attention gives for the last token
        float[] read(KvCache cache, int... tokens) {
            Batch batch = Batch.of(cache, tokens, 0, tokens.length);
            card.run(batch, operations);
            batch.advance();
            float[] row = new float[128];
            out.read(tokens.length - 1, row);
            return row;
        }
    }

    private Matrix table(CudaBackend card) {
        try (Arena arena = Arena.ofShared()) {
            return card.matrix(List.of(RandomWeights.matrix(
                    RandomGeneratorFactory.of("L64X128MixRandom").create(5), GgmlType.Q8_0, 50, 256, arena)));
        }
    }

    @Test
    @Tag("software")
    void aTokenIsOneLaunchOneUploadAndOneReading() {
        DriverControl driver = software.orElseThrow();
        try (CudaBackend card = CudaBackend.open()) {
            Layer layer = new Layer(card, table(card));
            KvCache cache = card.cache(SHAPE);
            layer.read(cache, 1, 2, 3);
            layer.read(cache, 4);
            layer.read(cache, 5);
            long kernels = driver.calls("cuLaunchKernel");
            long graphs = driver.calls("cuGraphLaunch");
            long uploads = driver.calls("cuMemcpyHtoDAsync");
            long downloads = driver.calls("cuMemcpyDtoHAsync");
            for (int i = 0; i < 100; i++) {
                layer.read(cache, i % 50);
            }
            assertEquals(kernels, driver.calls("cuLaunchKernel"));
            assertEquals(graphs + 100, driver.calls("cuGraphLaunch"));
            assertEquals(uploads + 100, driver.calls("cuMemcpyHtoDAsync"));
            assertEquals(downloads + 100, driver.calls("cuMemcpyDtoHAsync"));
        }
    }

    /// Several sequences at once, as the beams of a poem and the two sides of a guided take are read.
    @Test
    @Tag("software")
    void aTokenForEachOfSomeIsOneLaunch() {
        DriverControl driver = software.orElseThrow();
        try (CudaBackend card = CudaBackend.open();
                CudaBackend plain = CudaBackend.open(false)) {
            Layer layer = new Layer(card, table(card));
            Layer other = new Layer(plain, table(plain));
            for (int rows : new int[] {2, 5, 16}) {
                List<KvCache> caches =
                        Stream.generate(() -> card.cache(SHAPE)).limit(rows).toList();
                List<KvCache> same =
                        Stream.generate(() -> plain.cache(SHAPE)).limit(rows).toList();
                for (int i = 0; i < 5; i++) {
                    int[] tokens = random.ints(rows, 0, 50).toArray();
                    long kernels = driver.calls("cuLaunchKernel");
                    float[] all = layer.each(caches, tokens);
                    if (i > 2) { // buffers have grown, and the pass is recorded
                        assertEquals(kernels, driver.calls("cuLaunchKernel"));
                    }
                    assertArrayEquals(other.each(same, tokens), all);
                }
            }
        }
    }

    /// The size decides into how many parts attention is divided, and that shows in the last bits.
    @Test
    void aRecordingIsForCachesOfOneSize() {
        try (CudaBackend recorded = CudaBackend.open(true);
                CudaBackend plain = CudaBackend.open(false)) {
            Layer one = new Layer(recorded, table(recorded));
            Layer other = new Layer(plain, table(plain));
            KvCache large = recorded.cache(new CacheShape(1, 2, 32, 2000));
            for (int i = 0; i < 3; i++) {
                one.read(large, i);
            }
            CacheShape small = new CacheShape(1, 2, 32, 64);
            KvCache known = recorded.cache(small);
            KvCache same = plain.cache(small);
            for (int i = 0; i < 64; i++) {
                assertArrayEquals(other.read(same, i % 50), one.read(known, i % 50));
            }
        }
    }

    /// So many rows that the table of a pass gets another address.
    @Test
    void aRecordingFollowsTheTable() {
        try (CudaBackend card = CudaBackend.open()) {
            Matrix table = table(card);
            Activations x = card.activations(5000, 256);
            Consumer<Batch> embed = batch -> card.embed(table, batch, 1, x);
            float[] expected = new float[256];
            float[] actual = new float[256];
            for (int i = 0; i < 3; i++) {
                card.run(Batch.of(new int[] {7}, 0, 1), embed);
            }
            x.read(0, expected);
            card.run(Batch.of(random.ints(5000, 0, 50).toArray(), 0, 5000), embed);
            for (int i = 0; i < 3; i++) {
                card.run(Batch.of(new int[] {8}, 0, 1), embed);
                card.run(Batch.of(new int[] {7}, 0, 1), embed);
                x.read(0, actual);
                assertArrayEquals(expected, actual);
            }
        }
    }

    /// Forks, rewinding, batches that need larger buffers, caches of another size: all between recorded tokens.
    @Test
    void aRecordingFollowsWhatMoves() {
        try (CudaBackend recorded = CudaBackend.open(true);
                CudaBackend plain = CudaBackend.open(false)) {
            Layer one = new Layer(recorded, table(recorded));
            Layer other = new Layer(plain, table(plain));
            KvCache[] ones = {recorded.cache(SHAPE), recorded.cache(SHAPE)};
            KvCache[] others = {plain.cache(SHAPE), plain.cache(SHAPE)};
            for (int step = 0; step < 60; step++) {
                int which = random.nextInt(2);
                switch (random.nextInt(8)) {
                    case 0 -> {
                        ones[1 - which] = ones[which].fork();
                        others[1 - which] = others[which].fork();
                    }
                    case 1 -> {
                        int length = random.nextInt(ones[which].length() + 1);
                        ones[which].rewind(length);
                        others[which].rewind(length);
                    }
                    case 2 -> {
                        CacheShape shape = new CacheShape(1, 2, 32, random.nextBoolean() ? 64 : 600);
                        ones[which] = recorded.cache(shape);
                        others[which] = plain.cache(shape);
                    }
                    default -> {
                        int most = Math.min(100, ones[which].shape().capacity() - ones[which].length());
                        int count = random.nextInt(4) == 0 && most > 1 ? random.nextInt(1, most) : Math.min(1, most);
                        int[] tokens = random.ints(count, 0, 50).toArray();
                        if (count > 0) {
                            assertArrayEquals(other.read(others[which], tokens), one.read(ones[which], tokens));
                        }
                    }
                }
            }
        }
    }
}
