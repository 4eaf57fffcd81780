package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.cuda.CardUnderTest;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever was forked, tried and taken back leaves no trace, bit for bit; and no batch size shows.
class ForkAndRewindTest {

    /// Has windowed and global layers, so that old and new positions both matter.
    private static final TinyModel MODEL = new TinyModel("gemma3-pattern-softcap");

    private static final int CONTEXT = 100;

    @Test
    void anExcursionNeverHappened() throws BadModelException {
        try (Transformer transformer = MODEL.load(new ScalarBackend(), CONTEXT)) {
            Property.holds(40, random -> new Walk(transformer, random).check());
        }
    }

    @Test
    @Tag("card")
    void anExcursionNeverHappenedOnACard() throws BadModelException {
        CardUnderTest.insert();
        try (Transformer transformer = MODEL.load(CardUnderTest.open(true), CONTEXT)) {
            Property.holds(4, random -> new Walk(transformer, random).check());
        }
    }

    @Test
    void refusesMoreThanTheCacheHolds() throws BadModelException {
        try (Transformer transformer = MODEL.load(new ScalarBackend(), 4)) {
            KvCache cache = transformer.newCache();
            float[] logits = new float[transformer.vocabularySize()];
            transformer.forward(cache, new int[] {5, 6, 7}, 0, 3, logits);
            assertThrows(
                    IllegalArgumentException.class, () -> transformer.forward(cache, new int[] {8, 9}, 0, 2, logits));
            assertThrows(IllegalArgumentException.class, () -> cache.rewind(4));
            assertThrows(IllegalArgumentException.class, () -> cache.rewind(-1));
        }
    }

    /// Several branches that read, fork and rewind at random. Each remembers the tokens that its cache
    /// should hold.
    private static final class Walk {

        private final Transformer transformer;
        private final RandomGenerator random;
        private final List<Branch> branches = new ArrayList<>();

        private record Branch(KvCache cache, List<Integer> tokens) {}

        Walk(Transformer transformer, RandomGenerator random) {
            this.transformer = transformer;
            this.random = random;
            branches.add(new Branch(transformer.newCache(), new ArrayList<>()));
        }

        void check() {
            for (int step = 0; step < 12; step++) {
                Branch branch = branches.get(random.nextInt(branches.size()));
                switch (random.nextInt(4)) {
                    case 0 -> branches.add(new Branch(branch.cache.fork(), new ArrayList<>(branch.tokens)));
                    case 1 -> rewind(branch);
                    default -> read(branch);
                }
            }
            branches.forEach(this::assertAsIfReadAtOnce);
        }

        private void rewind(Branch branch) {
            int length = random.nextInt(branch.tokens.size() + 1);
            branch.cache.rewind(length);
            branch.tokens.subList(length, branch.tokens.size()).clear();
        }

        private void read(Branch branch) {
            int count = Math.min(random.nextInt(1, 40), CONTEXT - 1 - branch.tokens.size());
            if (count > 0) {
                int[] tokens = random.ints(count, 4, 288).toArray();
                transformer.read(branch.cache, tokens, 0, count);
                for (int token : tokens) {
                    branch.tokens.add(token);
                }
            }
        }

        private void assertAsIfReadAtOnce(Branch branch) {
            int[] next = {77};
            float[] actual = Feed.last(transformer, branch.cache, next, 1);
            int[] all = new int[branch.tokens.size() + 1];
            for (int i = 0; i < branch.tokens.size(); i++) {
                all[i] = branch.tokens.get(i);
            }
            all[branch.tokens.size()] = next[0];
            assertArrayEquals(Feed.last(transformer, transformer.newCache(), all, random.nextInt(1, 100)), actual);
        }
    }
}
