package longhand.engine.transformer;

import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;

/// How many of a model's blocks a card takes. It takes the last ones and the output matrix, so that the numbers cross
/// over to it once a pass. A pure function of its arguments.
///
/// @param onCard of the blocks
/// @param layers all of them
public record Offload(int onCard, int layers) {

    /// Caches that must fit: a take with a direction reads the page with its note and without.
    public static final int CACHES = 2;

    /// With fewer of them on the card, the way there costs about what the card saves.
    private static final double LEAST = 0.25;

    /// @param contextTokens window that is wanted
    /// @param freeBytes     of the card
    /// @throws BadModelException if the file's metadata is not that of a model we compute
    public static Offload of(GgufFile file, int contextTokens, ComputeBackend card, long freeBytes)
            throws BadModelException {
        int layers = ModelConfig.read(file.metadata()).layers();
        int first = 0;
        while (first < layers
                && MemoryNeed.of(file, contextTokens, card, first, layers).bytes(CACHES) > freeBytes) {
            first++;
        }
        return new Offload(layers - first, layers);
    }

    public boolean isWhole() {
        return onCard == layers;
    }

    public boolean pays() {
        return onCard >= LEAST * layers;
    }

    /// Blocks that are left to the processor.
    public int onProcessor() {
        return layers - onCard;
    }
}
