package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.cuda.SoftwareCard;
import longhand.engine.tensor.scalar.ScalarBackend;
import longhand.engine.tensor.vector.VectorBackend;
import longhand.engine.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A model whose blocks are on two backends is the same model.
class StagesTest {

    private static final int BATCH = 64;

    /// @param first blocks in front
    private static Transformer parted(TinyModel model, ComputeBackend front, int first, ComputeBackend rear, int window)
            throws BadModelException {
        try (GgufFile file = model.open()) {
            int layers = ModelConfig.read(file.metadata()).layers();
            List<Placed> placed = List.of(new Placed(front, first), new Placed(rear, layers - first));
            return TransformerLoader.load(file, placed, window, _ -> {});
        }
    }

    /// With tied embeddings and without, with windows by layer, norms of heads, long rotary tables.
    @ParameterizedTest
    @MethodSource("longhand.engine.transformer.TinyModel#architectures")
    void givesTheSameNumbersBitForBit(String name) throws BadModelException {
        TinyModel model = new TinyModel(name);
        JsonNode sequence = model.sequences().getLast();
        int window = sequence.get("nCtx").asInt();
        float[] expected = model.logits(new ScalarBackend(), sequence, BATCH);
        for (int batch : new int[] {BATCH, 1}) {
            try (Transformer transformer = parted(model, new ScalarBackend(), 1, new ScalarBackend(), window)) {
                assertArrayEquals(expected, TinyModel.logits(transformer, sequence, batch), name);
            }
        }
    }

    @Test
    void theProcessorInFrontAndTheCardBehind() throws BadModelException {
        SoftwareCard.insert();
        TinyModel model = new TinyModel("format-w256-q4_k_m");
        JsonNode sequence = model.sequences().getLast();
        int[] ids = Golden.ints(sequence.get("ids"));
        try (Transformer transformer = parted(
                model,
                new VectorBackend(2),
                1,
                SoftwareCard.open(true),
                sequence.get("nCtx").asInt())) {
            model.assertNearExact(TinyModel.logits(transformer, sequence, BATCH));
        }
        assertArrayEquals(written(model, ids, SoftwareCard.open(false)), written(model, ids, SoftwareCard.open(true)));
    }

    /// Token by token, as a take is written: a card may replay its part.
    private static float[] written(TinyModel model, int[] ids, ComputeBackend card) throws BadModelException {
        try (Transformer transformer = parted(model, new VectorBackend(2), 1, card, 64)) {
            float[] logits = new float[transformer.vocabularySize()];
            KvCache cache = transformer.newCache();
            for (int i = 0; i < Math.min(60, ids.length); i++) {
                transformer.forward(cache, ids, i, i + 1, logits);
            }
            return logits;
        }
    }

    @Test
    void forksGoTheirOwnWay() throws BadModelException {
        TinyModel model = new TinyModel("gemma3-pattern-softcap");
        try (Transformer transformer = parted(model, new ScalarBackend(), 1, new ScalarBackend(), 64)) {
            KvCache cache = transformer.newCache();
            transformer.read(cache, new int[] {5, 77, 31, 240, 9}, 0, 5);
            KvCache fork = cache.fork();
            transformer.read(fork, new int[] {12, 200}, 0, 2);
            fork.rewind(5);
            assertEquals(5, cache.length());
            assertEquals(5, fork.length());
            List<float[]> logits = new ArrayList<>();
            transformer.forwardEach(List.of(cache, fork), new int[] {66, 66}, (_, row) -> logits.add(row.clone()));
            assertArrayEquals(logits.getFirst(), logits.getLast());
            assertEquals(6, cache.length());
            int layers = transformer.newCache().shape().layers();
            try (Transformer whole = model.load(new ScalarBackend(), 64)) {
                assertEquals(whole.newCache().shape().layers(), layers);
                float[] alone = Feed.last(whole, whole.newCache(), new int[] {5, 77, 31, 240, 9, 66}, BATCH);
                assertArrayEquals(alone, logits.getFirst());
            }
        }
    }

    @Test
    void theCardTakesTheLastBlocksThatFit() throws BadModelException {
        ComputeBackend backend = new ScalarBackend();
        try (GgufFile file = new TinyModel("llama-mha-untied").open()) {
            long whole = MemoryNeed.of(file, 100, backend).bytes(Offload.CACHES);
            int layers = Offload.of(file, 100, backend, whole).layers();
            assertTrue(Offload.of(file, 100, backend, whole).isWhole());
            long without = MemoryNeed.of(file, 100, backend, 1, layers).bytes(Offload.CACHES);
            assertTrue(without < whole);
            assertEquals(new Offload(layers - 1, layers), Offload.of(file, 100, backend, without));
            assertEquals(layers - 2, Offload.of(file, 100, backend, without - 1).onCard());
            assertEquals(new Offload(0, layers), Offload.of(file, 100, backend, 0));
        }
    }

    /// What the parts need makes up the whole, but for what each needs of its own.
    @ParameterizedTest
    @ValueSource(strings = {"llama-mha-untied", "llama-gqa-tied"})
    void partsNeedWhatTheWholeNeeds(String name) throws BadModelException {
        ComputeBackend backend = new ScalarBackend();
        try (GgufFile file = new TinyModel(name).open()) {
            MemoryNeed whole = MemoryNeed.of(file, 100, backend);
            int layers = Offload.of(file, 100, backend, Long.MAX_VALUE).layers();
            MemoryNeed front = MemoryNeed.of(file, 100, backend, 0, 1);
            MemoryNeed rear = MemoryNeed.of(file, 100, backend, 1, layers);
            long twice = file.tensor("output.weight").isPresent()
                    ? 0
                    : file.tensor("token_embd.weight").orElseThrow().bytes();
            assertEquals(whole.weights() + twice, front.weights() + rear.weights());
            assertEquals(whole.cache(), front.cache() + rear.cache());
        }
    }
}
