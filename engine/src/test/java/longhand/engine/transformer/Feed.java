package longhand.engine.transformer;

import longhand.engine.tensor.KvCache;

/// Feeds long sequences in pieces that a transformer takes.
final class Feed {

    private Feed() {}

    /// @param batch tokens per pass
    static void all(Transformer transformer, KvCache cache, int[] ids, int batch, Transformer.LogitsSink sink) {
        for (int from = 0; from < ids.length; from += batch) {
            transformer.forwardAll(cache, ids, from, Math.min(ids.length, from + batch), sink);
        }
    }

    /// @return logits after the last token
    static float[] last(Transformer transformer, KvCache cache, int[] ids, int batch) {
        float[] logits = new float[transformer.vocabularySize()];
        for (int from = 0; from < ids.length; from += batch) {
            transformer.forward(cache, ids, from, Math.min(ids.length, from + batch), logits);
        }
        return logits;
    }
}
