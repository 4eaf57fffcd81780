package longhand.engine.tokenizer;

import java.util.Arrays;

/// Merges neighbouring symbols, best pair first, until no pair is left that may merge
/// (Sennrich et al., 2016, arXiv:1508.07909). Takes O(n log n). Confined to one encoding.
final class Merger {

    /// How early a pair merges.
    @FunctionalInterface
    interface PairRank {

        /// The rank of the pair `text[from..middle)`, `text[middle..to)`: lower is earlier. [#NEVER]
        /// if it does not merge.
        int of(byte[] text, int from, int middle, int to);
    }

    static final int NEVER = Integer.MAX_VALUE;

    private final PairRank ranks;
    private final PairQueue queue = new PairQueue();
    private int[] next = new int[0];
    private int[] previous = new int[0];
    private int[] rank = new int[0];

    Merger(PairRank ranks) {
        this.ranks = ranks;
    }

    /// @param bounds where each of `count` symbols begins, and where the last ends; overwritten with
    ///               those of the merged symbols
    /// @return how many symbols are left
    int merge(byte[] text, int[] bounds, int count) {
        link(count);
        for (int symbol = 0; symbol + 1 < count; symbol++) {
            offer(text, bounds, count, symbol);
        }
        while (!queue.isEmpty()) {
            long best = queue.take();
            int symbol = PairQueue.symbol(best);
            if (rank[symbol] == PairQueue.rank(best)) { // otherwise one of the two has merged meanwhile
                join(text, bounds, count, symbol);
            }
        }
        return collect(bounds, count);
    }

    private void link(int count) {
        if (next.length < count) {
            next = new int[count];
            previous = new int[count];
            rank = new int[count];
        }
        for (int symbol = 0; symbol < count; symbol++) {
            next[symbol] = symbol + 1;
            previous[symbol] = symbol - 1;
        }
        Arrays.fill(rank, 0, count, NEVER);
    }

    /// Sets the rank of the pair that begins with `symbol`, and queues it if it may merge.
    private void offer(byte[] text, int[] bounds, int count, int symbol) {
        int second = next[symbol];
        rank[symbol] = second == count ? NEVER : ranks.of(text, bounds[symbol], bounds[second], bounds[next[second]]);
        if (rank[symbol] != NEVER) {
            queue.add(rank[symbol], symbol);
        }
    }

    private void join(byte[] text, int[] bounds, int count, int symbol) {
        int gone = next[symbol];
        rank[gone] = NEVER;
        next[symbol] = next[gone];
        if (next[symbol] < count) {
            previous[next[symbol]] = symbol;
        }
        offer(text, bounds, count, symbol);
        if (previous[symbol] >= 0) {
            offer(text, bounds, count, previous[symbol]);
        }
    }

    private int collect(int[] bounds, int count) {
        int left = 0;
        int end = bounds[count];
        for (int symbol = 0; symbol < count; symbol = next[symbol]) {
            bounds[left++] = bounds[symbol];
        }
        bounds[left] = end;
        return left;
    }
}
