package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import longhand.engine.gguf.BadModelException;
import longhand.engine.tensor.KvCache;
import longhand.engine.tensor.cuda.SoftwareCard;
import longhand.engine.tensor.cuda.driver.DriverControl;
import org.junit.jupiter.api.Test;

/// How many kernels a token of a Llama takes: a small model spends most of its time on starting them.
class CudaLaunchesTest {

    /// The embedding; behind the last layer a sum, a copy of the last row, a norm, and the product with the output
    /// matrix.
    private static final int AROUND = 5;

    /// Norm, product, rotation, storing, attention and its end, product; norm, product, gate, product.
    private static final int OF_A_LAYER = 11;

    private final DriverControl driver = SoftwareCard.insert();

    @Test
    void aLayerIsElevenLaunches() throws BadModelException {
        try (Transformer transformer = new TinyModel("format-w256-q4_k").load(SoftwareCard.open(false), 64)) {
            KvCache cache = transformer.newCache();
            int layers = cache.shape().layers();
            float[] logits = new float[transformer.vocabularySize()];
            transformer.forward(cache, new int[] {5, 77}, 0, 2, logits);
            long before = driver.calls("cuLaunchKernel");
            transformer.forward(cache, new int[] {9}, 0, 1, logits);
            assertEquals(AROUND + OF_A_LAYER * layers, driver.calls("cuLaunchKernel") - before);
        }
    }
}
