package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.vector.VectorBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is written side by side is what is written alone, in as few passes as that takes.
class SideBySideTest {

    private static final int CONTEXT = 200;

    private final CountedTransformer model;

    SideBySideTest() throws BadModelException {
        model = new CountedTransformer(new TinyModel("format-w64-q8_0").load(new VectorBackend(2), CONTEXT));
    }

    @AfterEach
    void close() {
        model.close();
    }

    /// The likeliest token behind each one, read alone or, every third time, with another sequence.
    private static List<Integer> write(Transformer own, int first, int tokens) {
        KvCache cache = own.newCache();
        float[] logits = new float[own.vocabularySize()];
        own.forward(cache, new int[] {first, first + 1, first + 2}, 0, 3, logits);
        List<Integer> written = new ArrayList<>();
        while (written.size() < tokens) {
            int next = likeliest(logits);
            written.add(next);
            if (written.size() % 3 == 0) {
                KvCache fork = cache.fork();
                own.forwardEach(
                        List.of(fork, cache),
                        new int[] {first, next},
                        (_, found) -> System.arraycopy(found, 0, logits, 0, found.length));
            } else {
                own.forward(cache, new int[] {next}, 0, 1, logits);
            }
        }
        return written;
    }

    private static int likeliest(float[] logits) {
        return IntStream.range(0, logits.length)
                .reduce((a, b) -> logits[b] > logits[a] ? b : a)
                .orElseThrow();
    }

    private static SideBySide.Work writing(int number, List<List<Integer>> texts) {
        return own -> texts.set(number, write(own, 5 + number, 6 * number + 1));
    }

    private List<List<Integer>> beside(int count, int most) {
        List<List<Integer>> texts = new ArrayList<>(Collections.nCopies(count, List.of()));
        Deque<SideBySide.Work> waiting = new ArrayDeque<>();
        for (int number = 0; number < count; number++) {
            waiting.add(writing(number, texts));
        }
        new SideBySide(model, most).run(() -> Optional.ofNullable(waiting.poll()));
        return texts;
    }

    @Test
    void eachWritesWhatItWritesAlone() {
        List<List<Integer>> alone = IntStream.range(0, 7)
                .mapToObj(number -> write(model, 5 + number, 6 * number + 1))
                .toList();
        assertEquals(alone, beside(7, 3));
        assertEquals(alone, beside(7, 100));
    }

    @Test
    void allThatWaitAreReadInOnePass() {
        beside(7, 100);
        assertEquals(37, model.rows.size(), "as many passes as the longest one has tokens");
        assertEquals(7, model.rows.getFirst());
        assertEquals(1, model.rows.getLast());
    }

    @Test
    void anotherOneJoinsWhereOneHasEnded() {
        beside(7, 3);
        assertEquals(3, model.rows.getFirst());
        assertTrue(model.rows.stream().allMatch(rows -> rows <= 6), () -> model.rows + " for three at a time");
        assertTrue(model.rows.size() < 80, () -> model.rows.size() + " passes for 133 tokens");
    }

    @Test
    void passesAreNotLargerThanTheModelTakes() {
        Deque<SideBySide.Work> waiting = new ArrayDeque<>();
        for (int number = 0; number < model.batchTokens() + 3; number++) {
            waiting.add(own -> write(own, 5, 4));
        }
        new SideBySide(model, 1000).run(() -> Optional.ofNullable(waiting.poll()));
        assertEquals(model.batchTokens(), Collections.max(model.rows));
    }

    @Test
    void oneThatFailsHarmsNoOther() {
        IllegalStateException failure = new IllegalStateException("on purpose");
        List<List<Integer>> texts = new ArrayList<>(Collections.nCopies(4, List.of()));
        Deque<SideBySide.Work> waiting = new ArrayDeque<>(List.of(
                writing(3, texts),
                own -> {
                    write(own, 9, 2);
                    throw failure;
                },
                writing(2, texts)));
        SideBySide beside = new SideBySide(model, 3);
        assertSame(
                failure,
                assertThrows(IllegalStateException.class, () -> beside.run(() -> Optional.ofNullable(waiting.poll()))));
        assertEquals(write(model, 8, 19), texts.get(3));
        assertEquals(write(model, 7, 13), texts.get(2));
    }

    /// A cache without room is refused by the pass, and those who wait for it hear why.
    @Test
    void aPassThatFailsIsToldToThoseWhoWaitForIt() {
        List<String> heard = new ArrayList<>();
        SideBySide.Work tooLong = own -> {
            try {
                write(own, 5, 2 * CONTEXT);
            } catch (IllegalArgumentException refused) {
                heard.add(String.valueOf(refused.getMessage()));
            }
        };
        Deque<SideBySide.Work> waiting = new ArrayDeque<>(List.of(tooLong, tooLong));
        new SideBySide(model, 2).run(() -> Optional.ofNullable(waiting.poll()));
        assertEquals(2, heard.size());
        assertTrue(heard.getFirst().contains("no room"), heard::toString);
    }

    @Test
    void theRestOfTheModelIsAsItIs() {
        Deque<SideBySide.Work> waiting = new ArrayDeque<>(List.of(own -> {
            assertEquals(model.vocabularySize(), own.vocabularySize());
            assertEquals(model.contextTokens(), own.contextTokens());
            assertArrayEquals(model.embedding(7), own.embedding(7));
            KvCache cache = own.newCache();
            own.read(cache, new int[] {5, 6}, 0, 2);
            own.forwardAll(cache, new int[] {7, 8}, 0, 2, (_, _) -> {});
            own.close();
            assertEquals(4, cache.length());
        }));
        new SideBySide(model, 2).run(() -> Optional.ofNullable(waiting.poll()));
    }
}
