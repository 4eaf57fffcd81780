package longhand.engine.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// The arrays of a [WordAutomaton], and how they lie in a file. A state comes behind all states that it
/// leads to; the last one is the root.
final class AutomatonTable {

    private static final int MAX_STATES = 1 << 24;
    private static final int MAX_EDGES = 1 << 26;
    private static final int BACK_BYTES = 3;

    /// Per state its first edge, and one more at the end.
    final int[] firstEdge;

    /// Per edge.
    final byte[] letters;

    /// Per edge, a state.
    final int[] targets;

    /// Per state `2 x words under it`, plus 1 if it is a word itself.
    final int[] counts;

    AutomatonTable(int[] firstEdge, byte[] letters, int[] targets, int[] counts) {
        this.firstEdge = firstEdge;
        this.letters = letters;
        this.targets = targets;
        this.counts = counts;
    }

    int[] before(int[] counts) {
        int[] before = new int[targets.length];
        for (int state = 0; state < counts.length; state++) {
            int sum = counts[state] & 1;
            for (int edge = firstEdge[state]; edge < firstEdge[state + 1]; edge++) {
                before[edge] = sum;
                sum += counts[targets[edge]] >> 1;
            }
        }
        return before;
    }

    /// The words of a state: its own and those of its children, which must be counted already.
    static int count(boolean word, int[] counts, int[] targets, int from, int to) {
        int words = word ? 1 : 0;
        for (int edge = from; edge < to; edge++) {
            words += counts[targets[edge]] >> 1;
        }
        return 2 * words + (word ? 1 : 0);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(counts.length);
        out.writeInt(targets.length);
        for (int state = 0; state < counts.length; state++) {
            out.writeShort(2 * (firstEdge[state + 1] - firstEdge[state]) + (counts[state] & 1));
        }
        out.write(letters);
        for (int state = 0; state < counts.length; state++) {
            for (int edge = firstEdge[state]; edge < firstEdge[state + 1]; edge++) {
                int back = state - targets[edge];
                out.write(new byte[] {(byte) (back >> 16), (byte) (back >> 8), (byte) back});
            }
        }
    }

    // Read as whole arrays: byte by byte it takes three times as long, and the studio waits for it.
    static AutomatonTable read(DataInput in) throws IOException {
        int states = number(in.readInt(), 1, MAX_STATES);
        int edges = number(in.readInt(), 0, MAX_EDGES);
        byte[] heads = bytes(in, 2 * states);
        int[] firstEdge = new int[states + 1];
        int[] counts = new int[states];
        for (int state = 0; state < states; state++) {
            int head = (heads[2 * state] & 0xff) << 8 | heads[2 * state + 1] & 0xff;
            firstEdge[state + 1] = number(firstEdge[state] + (head >> 1), 0, edges);
            counts[state] = head & 1;
        }
        number(firstEdge[states], edges, edges);
        AutomatonTable table = new AutomatonTable(firstEdge, bytes(in, edges), new int[edges], counts);
        table.aim(bytes(in, BACK_BYTES * edges));
        return table;
    }

    /// Fills in targets and counts.
    ///
    /// @param back per edge how many states back it leads, three bytes
    private void aim(byte[] back) throws IOException {
        for (int state = 0; state < counts.length; state++) {
            for (int edge = firstEdge[state]; edge < firstEdge[state + 1]; edge++) {
                int at = BACK_BYTES * edge;
                int states = (back[at] & 0xff) << 16 | (back[at + 1] & 0xff) << 8 | back[at + 2] & 0xff;
                targets[edge] = state - number(states, 1, state);
            }
            counts[state] = count(counts[state] == 1, counts, targets, firstEdge[state], firstEdge[state + 1]);
        }
    }

    private static byte[] bytes(DataInput in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    private static int number(int number, int min, int max) throws IOException {
        if (number < min || number > max) {
            throw new IOException("no word automaton: " + number + " is not in " + min + ".." + max);
        }
        return number;
    }
}
