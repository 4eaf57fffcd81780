package longhand.engine.sampling;

import java.util.Arrays;

/// The last tokens of the text, oldest overwritten first, with how often each occurs among them.
/// Confined to the decode thread.
final class RecentTokens {

    private static final int EVERYTHING = -1;

    private final boolean endless;
    private final int[] occurrences;
    private int[] ring;
    private int size;
    private int next;

    /// @param vocabularySize ids are below it
    /// @param lastTokens     how many are remembered, -1 = all
    RecentTokens(int vocabularySize, int lastTokens) {
        endless = lastTokens == EVERYTHING;
        ring = new int[endless ? 1024 : lastTokens];
        occurrences = new int[vocabularySize];
    }

    void add(int token) {
        if (endless && size == ring.length) {
            ring = Arrays.copyOf(ring, 2 * size);
        }
        if (ring.length == 0) {
            return;
        }
        if (size == ring.length) {
            occurrences[ring[next]]--;
        } else {
            size++;
        }
        occurrences[token]++;
        ring[next] = token;
        next = endless ? next + 1 : (next + 1) % ring.length;
    }

    int size() {
        return size;
    }

    /// The i-th of them, in no useful order unless everything is remembered: then oldest first.
    int get(int i) {
        return ring[i];
    }

    int occurrences(int token) {
        return occurrences[token];
    }
}
