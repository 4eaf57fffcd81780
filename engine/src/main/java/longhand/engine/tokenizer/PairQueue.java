package longhand.engine.tokenizer;

import java.util.Arrays;

/// Pairs of neighbouring symbols that may merge, best first: lowest rank, then leftmost. A binary
/// heap of longs. Confined to one thread.
final class PairQueue {

    private long[] heap = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(int rank, int symbol) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        long entry = (long) rank << 32 | symbol;
        int at = size++;
        while (at > 0 && heap[at - 1 >> 1] > entry) {
            heap[at] = heap[at - 1 >> 1];
            at = at - 1 >> 1;
        }
        heap[at] = entry;
    }

    /// Takes the best entry: see [#rank] and [#symbol].
    long take() {
        long best = heap[0];
        long last = heap[--size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return best;
    }

    static int rank(long entry) {
        return (int) (entry >> 32);
    }

    static int symbol(long entry) {
        return (int) entry;
    }
}
