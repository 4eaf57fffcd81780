package longhand.app.cli;

import longhand.engine.tensor.KvCache;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.Transformer.LogitsSink;

/// Reads a sequence from position 0 in pieces as large as the model takes them.
final class Positions {

    private Positions() {}

    static void of(Transformer transformer, int[] ids, LogitsSink sink) {
        KvCache cache = transformer.newCache();
        for (int from = 0; from < ids.length; from += transformer.batchTokens()) {
            int to = Math.min(ids.length, from + transformer.batchTokens());
            transformer.forwardAll(cache, ids, from, to, sink);
        }
    }

    /// ln of the sum of e to the logits, in double precision.
    static double logSumExp(float[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - max);
        }
        return max + Math.log(sum);
    }

    /// The ids of the largest logits, from the largest; the lower id first where they are equal.
    static int[] top(float[] logits, int count) {
        int[] top = new int[Math.min(count, logits.length)];
        int filled = 0;
        for (int id = 0; id < logits.length; id++) {
            if (filled < top.length || filled > 0 && logits[id] > logits[top[filled - 1]]) {
                filled = Math.min(filled + 1, top.length);
                int at = filled - 1;
                for (; at > 0 && logits[id] > logits[top[at - 1]]; at--) {
                    top[at] = top[at - 1];
                }
                top[at] = id;
            }
        }
        return top;
    }
}
