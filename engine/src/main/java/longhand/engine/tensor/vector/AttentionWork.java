package longhand.engine.tensor.vector;

import java.util.Arrays;
import longhand.engine.tensor.AttentionRule;
import longhand.engine.tensor.CacheShape;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.HostKvCache;
import longhand.engine.tensor.Rows;

/// Attention of many queries over the cache: each item is one head of up to [PanelKernel#ROWS] neighbouring rows.
final class AttentionWork implements WorkerPool.Work {

    private static final int BLOCK = HostKvCache.BLOCK;
    private static final int TILE = PanelKernel.ROWS;

    private final WorkerPool pool;
    private final float[][] scores;
    private final PanelProduct[] products;
    private final float[][] lanes;
    private HostKvCache cache = new HostKvCache(new CacheShape(0, 0, 0, 0));
    private AttentionRule rule = new AttentionRule(0, 1, 0, 0);
    private Heads queries = new Heads(0, 0, 0);
    private int first;
    private int firstPosition;
    private int count;
    private float[] x = new float[0];
    private int xWidth;
    private float[] out = new float[0];

    AttentionWork(WorkerPool pool) {
        this.pool = pool;
        this.scores = new float[pool.threads()][0];
        this.products = new PanelProduct[pool.threads()];
        Arrays.setAll(products, i -> new PanelProduct());
        this.lanes = new float[pool.threads()][Lanes.WIDTH];
    }

    /// Sets what to attend to; [#attend] follows.
    void over(HostKvCache newCache, AttentionRule newRule, Heads newQueries) {
        cache = newCache;
        rule = newRule;
        queries = newQueries;
    }

    void attend(float[] newX, int newXWidth, Rows rows, float[] newOut) {
        x = newX;
        xWidth = newXWidth;
        first = rows.first();
        firstPosition = rows.position();
        count = rows.count();
        out = newOut;
        int stride = (cache.shape().capacity() / BLOCK + 1) * BLOCK;
        for (int worker = 0; worker < scores.length; worker++) {
            if (scores[worker].length < Math.min(TILE, count) * stride) {
                scores[worker] = new float[Math.min(TILE, count) * stride];
            }
        }
        pool.run(this, queries.count() * Math.ceilDiv(count, TILE));
    }

    @Override
    public void run(int worker, int item) {
        int head = item % queries.count();
        // Last rows first: they see most, so the end of the region is short.
        int row = (Math.ceilDiv(count, TILE) - 1 - item / queries.count()) * TILE;
        int rows = Math.min(TILE, count - row);
        int firstBlock = firstVisible(row) / BLOCK;
        int stride = ((firstPosition + row + rows - 1) / BLOCK + 1 - firstBlock) * BLOCK;
        score(worker, head, row, rows, firstBlock, stride);
        for (int i = 0; i < rows; i++) {
            normalise(scores[worker], i * stride, stride, row + i, firstBlock * BLOCK, lanes[worker]);
        }
        mix(worker, head, row, rows, firstBlock, stride);
    }

    private int firstVisible(int row) {
        int position = firstPosition + row;
        return rule.window() == 0 ? 0 : Math.max(0, position - rule.window() + 1);
    }

    private int kvHead(int head) {
        return head / (queries.count() / cache.shape().kvHeads());
    }

    private void score(int worker, int head, int row, int rows, int firstBlock, int stride) {
        Arrays.fill(scores[worker], 0, rows * stride, 0);
        PanelProduct product = products[worker];
        product.rows(x, xWidth);
        product.sums(scores[worker], stride);
        int headSize = queries.headSize();
        int xAt = (first + row) * xWidth + queries.offset() + head * headSize;
        for (int block = 0; block < stride / BLOCK; block++) {
            product.panel(cache.block(rule.layer(), firstBlock + block), cache.keys(kvHead(head)), BLOCK);
            product.add(rows, xAt, headSize, block * BLOCK, BLOCK);
        }
    }

    /// Scores to weights: cap, mask what the row may not see, softmax.
    private void normalise(float[] scored, int at, int size, int row, int base, float[] lanes) {
        float scale = rule.scale();
        if (rule.softCap() != 0) {
            CapKernel.cap(scored, at, size, scale / rule.softCap(), rule.softCap());
            scale = 1;
        }
        Arrays.fill(scored, at, at + firstVisible(row) - base, SoftmaxKernel.MASKED);
        Arrays.fill(scored, at + firstPosition + row + 1 - base, at + size, SoftmaxKernel.MASKED);
        float top = SoftmaxKernel.largest(scored, at, size);
        SoftmaxKernel.exponentials(scored, at, size, scale, top, lanes);
        SoftmaxKernel.scale(scored, at, size, 1 / Lanes.sum(lanes));
    }

    private void mix(int worker, int head, int row, int rows, int firstBlock, int stride) {
        int headSize = queries.headSize();
        int width = queries.width();
        int outAt = (first + row) * width + head * headSize;
        for (int i = 0; i < rows; i++) {
            Arrays.fill(out, outAt + i * width, outAt + i * width + headSize, 0);
        }
        PanelProduct product = products[worker];
        product.rows(scores[worker], stride);
        product.sums(out, width);
        int end = firstPosition + row + rows;
        for (int block = 0; block < stride / BLOCK; block++) {
            int depth = Math.min(BLOCK, end - (firstBlock + block) * BLOCK);
            product.panel(cache.block(rule.layer(), firstBlock + block), cache.values(kvHead(head)), headSize);
            product.add(rows, block * BLOCK, depth, outAt, headSize);
        }
    }
}
