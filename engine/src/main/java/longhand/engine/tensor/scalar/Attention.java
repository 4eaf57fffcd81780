package longhand.engine.tensor.scalar;

import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.HostKvCache;

/// Causal grouped-query attention (Vaswani et al., 2017, arXiv:1706.03762; Ainslie et al., 2023,
/// arXiv:2305.13245) of one token, head by head. Confined to one thread, as its buffer is.
final class Attention {

    private static final int BLOCK = HostKvCache.BLOCK;

    private final HostKvCache cache;
    private final AttentionRule rule;
    private final int headSize;
    private final float[] scores;

    /// @param scores `[>= capacity of the cache]`, scratch
    Attention(HostKvCache cache, AttentionRule rule, float[] scores) {
        this.cache = cache;
        this.rule = rule;
        this.headSize = cache.shape().headSize();
        this.scores = scores;
    }

    /// @param row       holds the queries; one token's floats begin at `start`
    /// @param position  of the token, whose own key and value are in the cache already
    /// @param out       `[heads * headSize]` from `outStart` on, overwritten
    void attend(float[] row, int start, Heads queries, int position, float[] out, int outStart) {
        int first = rule.window() == 0 ? 0 : Math.max(0, position + 1 - rule.window());
        int group = queries.count() / cache.shape().kvHeads();
        for (int head = 0; head < queries.count(); head++) {
            int offset = head * headSize;
            score(row, start + queries.offset() + offset, head / group, first, position);
            softmax(first, position + 1);
            mix(head / group, first, position, out, outStart + offset);
        }
    }

    private void score(float[] q, int at, int kvHead, int first, int last) {
        for (int block = first / BLOCK; block <= last / BLOCK; block++) {
            float[] floats = cache.block(rule.layer(), block);
            int start = block * BLOCK;
            int end = Math.min(last, start + BLOCK - 1);
            for (int p = Math.max(first, start); p <= end; p++) {
                scores[p] = capped(rule.scale() * dot(q, at, floats, cache.keys(kvHead) + p - start));
            }
        }
    }

    private float dot(float[] q, int at, float[] keys, int from) {
        float even = 0f;
        float odd = 0f;
        for (int i = 0; i < headSize; i += 2) {
            even += q[at + i] * keys[from + i * BLOCK];
            odd += q[at + i + 1] * keys[from + (i + 1) * BLOCK];
        }
        return even + odd;
    }

    private float capped(float score) {
        float cap = rule.softCap();
        return cap == 0f ? score : cap * (float) StrictMath.tanh(score / cap);
    }

    private void softmax(int from, int to) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int p = from; p < to; p++) {
            largest = Math.max(largest, scores[p]);
        }
        double sum = 0;
        for (int p = from; p < to; p++) {
            scores[p] = (float) StrictMath.exp(scores[p] - largest);
            sum += scores[p];
        }
        float factor = (float) (1 / sum);
        for (int p = from; p < to; p++) {
            scores[p] *= factor;
        }
    }

    private void mix(int kvHead, int first, int last, float[] out, int at) {
        for (int i = 0; i < headSize; i++) {
            out[at + i] = 0f;
        }
        for (int p = first; p <= last; p++) {
            float weight = scores[p];
            float[] floats = cache.block(rule.layer(), p / BLOCK);
            int from = cache.values(kvHead) + p % BLOCK * headSize;
            for (int i = 0; i < headSize; i++) {
                out[at + i] += weight * floats[from + i];
            }
        }
    }
}
