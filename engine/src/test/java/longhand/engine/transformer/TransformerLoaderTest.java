package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.scalar.ScalarBackend;
import org.junit.jupiter.api.Test;

class TransformerLoaderTest {

    private static final TinyModel MODEL = new TinyModel("llama-gqa-tied");

    @Test
    void reportsProgressUpToTheEnd() throws BadModelException {
        List<Double> shares = new ArrayList<>();
        try (GgufFile file = MODEL.open();
                Transformer transformer = TransformerLoader.load(file, new ScalarBackend(), 64, shares::add)) {
            assertEquals(288, transformer.vocabularySize());
        }
        assertTrue(shares.size() > 10);
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1.0, shares.getLast());
    }

    @Test
    void neverMakesTheWindowLargerThanTheModel() throws BadModelException {
        try (Transformer transformer = MODEL.load(new ScalarBackend(), 100_000)) {
            assertEquals(512, transformer.contextTokens());
            assertEquals(512, transformer.newCache().shape().capacity());
        }
    }

    @Test
    void givesTheLastLogitsOfManyAsThoseOfOne() throws BadModelException {
        int[] tokens = {5, 80, 100, 7, 9};
        try (Transformer transformer = MODEL.load(new ScalarBackend(), 64)) {
            List<float[]> all = new ArrayList<>();
            transformer.forwardAll(transformer.newCache(), tokens, 1, 5, (position, logits) -> {
                assertEquals(all.size(), position);
                all.add(logits.clone());
            });
            float[] last = new float[288];
            transformer.forward(transformer.newCache(), tokens, 1, 5, last);
            assertEquals(4, all.size());
            assertArrayEquals(all.getLast(), last);
        }
    }

    @Test
    void estimatesMemoryFromTheFile() throws BadModelException {
        try (GgufFile file = MODEL.open();
                ScalarBackend backend = new ScalarBackend()) {
            MemoryNeed small = MemoryNeed.of(file, 100, backend);
            MemoryNeed large = MemoryNeed.of(file, 200, backend);
            MemoryNeed clamped = MemoryNeed.of(file, 1_000_000, backend);
            // 2 layers x (keys, values) x 2 heads x 16 floats x 100 positions
            assertEquals(2 * 2 * 2 * 16 * 100 * 4, small.cache());
            assertEquals(2 * small.cache(), large.cache());
            assertEquals(512 * 2 * 2 * 2 * 16 * 4, clamped.cache());
            // All tensors are F32: 288 x 64 of embedding, 5 norms, 2 x (q, o, gate, up, down, and k, v half as high)
            assertEquals((288 * 64 + 5 * 64 + 2 * 6 * 64 * 64) * 4, small.weights());
            assertEquals(small.weights() + small.cache() + small.activations(), small.bytes());
        }
    }
}
