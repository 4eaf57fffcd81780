package longhand.engine.lexicon;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds a minimal automaton from sorted words, after Daciuk et al., 2000, "Incremental construction
/// of minimal acyclic finite-state automata". Only the states along the last word are open; a state
/// that is closed is replaced by an equal one if there is one. Confined to one thread.
final class AutomatonBuilder {

    private static final int STATE_BITS = 24;
    private static final byte[] NONE = {};

    /// A closed state as one array: whether it is a word, then an edge each, `letter << 24 | target`.
    private final Map<IntBuffer, Integer> known = new HashMap<>();

    private final List<int[]> closed = new ArrayList<>();
    private final Deque<OpenState> open = new ArrayDeque<>();
    private byte[] last = NONE;
    private boolean empty = true;

    AutomatonBuilder() {
        open.push(new OpenState(0));
    }

    /// @param word comes behind all words added so far
    void add(byte[] word) {
        if (!empty && Arrays.compareUnsigned(last, word) >= 0) {
            throw new IllegalArgumentException("words must be sorted by their bytes and distinct");
        }
        int shared = Math.max(Arrays.mismatch(last, word), 0);
        closeDownTo(shared);
        for (int i = shared; i < word.length; i++) {
            open.push(new OpenState(word[i] & 0xff));
        }
        open.element().word = true;
        last = word;
        empty = false;
    }

    AutomatonTable table() {
        closeDownTo(0);
        // The root is never shared, so that it is the last state.
        closed.add(open.element().key());
        return flat();
    }

    private void closeDownTo(int depth) {
        while (open.size() > depth + 1) {
            OpenState state = open.pop();
            open.element().lead(state.letter, close(state.key()));
        }
    }

    private int close(int[] key) {
        Integer equal = known.putIfAbsent(IntBuffer.wrap(key), closed.size());
        if (equal != null) {
            return equal;
        }
        if (closed.size() + 1 >= 1 << STATE_BITS) {
            throw new IllegalArgumentException("too many words for one automaton");
        }
        closed.add(key);
        return closed.size() - 1;
    }

    private AutomatonTable flat() {
        int[] firstEdge = new int[closed.size() + 1];
        for (int state = 0; state < closed.size(); state++) {
            firstEdge[state + 1] = firstEdge[state] + closed.get(state).length - 1;
        }
        int edges = firstEdge[closed.size()];
        AutomatonTable table = new AutomatonTable(firstEdge, new byte[edges], new int[edges], new int[closed.size()]);
        for (int state = 0; state < closed.size(); state++) {
            fill(table, state, closed.get(state));
        }
        return table;
    }

    private static void fill(AutomatonTable table, int state, int[] key) {
        int from = table.firstEdge[state];
        for (int i = 1; i < key.length; i++) {
            table.letters[from + i - 1] = (byte) (key[i] >>> STATE_BITS);
            table.targets[from + i - 1] = key[i] & ((1 << STATE_BITS) - 1);
        }
        table.counts[state] =
                AutomatonTable.count(key[0] == 1, table.counts, table.targets, from, from + key.length - 1);
    }

    /// A state along the last word. Confined to its builder.
    private static final class OpenState {

        private final int letter;
        private boolean word;
        private int[] key = new int[4];
        private int count = 1;

        /// @param letter that leads here
        OpenState(int letter) {
            this.letter = letter;
        }

        void lead(int by, int target) {
            if (count == key.length) {
                key = Arrays.copyOf(key, 2 * count);
            }
            key[count++] = by << STATE_BITS | target;
        }

        int[] key() {
            int[] exact = Arrays.copyOf(key, count);
            exact[0] = word ? 1 : 0;
            return exact;
        }
    }
}
