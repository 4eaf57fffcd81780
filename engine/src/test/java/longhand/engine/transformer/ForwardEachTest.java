package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.cuda.CardUnderTest;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.tensor.vector.VectorBackend;
import longhand.engine.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A pass over several sequences gives what a pass over each alone gives, bit for bit, and leaves the same caches.
class ForwardEachTest {

    private static final int CONTEXT = 120;
    private static final int VOCABULARY = 288;
    private static final int CASES = 8;
    private static final int STEPS = 3;

    @ParameterizedTest
    @MethodSource("longhand.engine.transformer.TinyModel#all")
    void givesWhatSinglePassesGive(String name) throws BadModelException {
        check(name, new ScalarBackend(), CASES);
        check(name, new VectorBackend(2), CASES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"llama-gqa-tied", "gemma3-pattern-softcap", "format-w64-q8_0", "format-w256-q4_k_m"})
    @Tag("card")
    void givesWhatSinglePassesGiveOnACard(String name) throws BadModelException {
        CardUnderTest.insert();
        check(name, CardUnderTest.open(true), 2);
    }

    private static void check(String name, ComputeBackend backend, int cases) throws BadModelException {
        try (Transformer transformer = new TinyModel(name).load(backend, CONTEXT)) {
            Property.holds(cases, random -> {
                List<KvCache> caches = sequences(transformer, random);
                List<KvCache> copies = caches.stream().map(KvCache::fork).toList();
                for (int step = 0; step < STEPS; step++) {
                    int[] tokens = random.ints(caches.size(), 4, VOCABULARY).toArray();
                    List<float[]> together = each(transformer, caches, tokens);
                    for (int i = 0; i < tokens.length; i++) {
                        assertArrayEquals(alone(transformer, copies.get(i), tokens[i]), together.get(i));
                        assertEquals(copies.get(i).length(), caches.get(i).length());
                    }
                }
            });
        }
    }

    /// Some that begin alike and some that do not, of different lengths, on both sides of every window.
    private static List<KvCache> sequences(Transformer transformer, RandomGenerator random) {
        List<KvCache> caches = new ArrayList<>(List.of(transformer.newCache()));
        int count = random.nextInt(1, 10);
        while (caches.size() < count) {
            KvCache from = caches.get(random.nextInt(caches.size()));
            KvCache next = random.nextInt(4) == 0 ? transformer.newCache() : from.fork();
            int room = Math.min(40, CONTEXT - STEPS - next.length());
            if (room > 1) {
                int[] tokens =
                        random.ints(random.nextInt(1, room), 4, VOCABULARY).toArray();
                transformer.read(next, tokens, 0, tokens.length);
            }
            caches.add(next);
        }
        return caches;
    }

    private static List<float[]> each(Transformer transformer, List<KvCache> caches, int[] tokens) {
        List<float[]> all = new ArrayList<>();
        transformer.forwardEach(caches, tokens, (place, logits) -> {
            assertEquals(all.size(), place);
            all.add(logits.clone());
        });
        assertEquals(caches.size(), all.size());
        return all;
    }

    private static float[] alone(Transformer transformer, KvCache cache, int token) {
        float[] logits = new float[transformer.vocabularySize()];
        transformer.forward(cache, new int[] {token}, 0, 1, logits);
        return logits;
    }

    @Test
    void refusesNoneTooManyAndAFullOne() throws BadModelException {
        try (Transformer transformer = new TinyModel("llama-gqa-tied").load(new ScalarBackend(), 4)) {
            KvCache full = transformer.newCache();
            transformer.read(full, new int[] {5, 6, 7, 8}, 0, 4);
            List<KvCache> tooMany = new ArrayList<>();
            for (int i = 0; i <= transformer.batchTokens(); i++) {
                tooMany.add(transformer.newCache());
            }
            refuses(transformer, List.of());
            refuses(transformer, tooMany);
            refuses(transformer, List.of(transformer.newCache(), full));
        }
    }

    private static void refuses(Transformer transformer, List<KvCache> caches) {
        int[] tokens = new int[caches.size()];
        assertThrows(
                IllegalArgumentException.class, () -> transformer.forwardEach(caches, tokens, (place, logits) -> {}));
    }
}
