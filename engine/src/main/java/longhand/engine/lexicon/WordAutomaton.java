package longhand.engine.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A set of words as a minimal acyclic automaton over their UTF-8 bytes, in which every word has an
/// index: words are numbered from 0 in the order of their bytes. The words under a state are therefore
/// one range of indices, and a walk knows its range by adding up [#before].
///
/// Flat arrays, at most 2^24 states; no call but [#word] allocates, [#indexOf] only for a word that is
/// not plain ASCII. Immutable, thread-safe.
public final class WordAutomaton {

    /// No state: the words end here.
    public static final int DEAD = -1;

    /// Per state its first edge, and one more at the end. Edges of a state are in the order of their letters.
    private final int[] firstEdge;

    private final byte[] letters;
    private final int[] targets;

    /// Per state `2 x words + 1` if the state is a word itself, `2 x words` if not.
    private final int[] counts;

    /// Per edge the words under its state that come before those of its target.
    private final int[] before;

    WordAutomaton(AutomatonTable table) {
        this.firstEdge = table.firstEdge;
        this.letters = table.letters;
        this.targets = table.targets;
        this.counts = table.counts;
        this.before = table.before(counts);
    }

    /// Built word by word, in linear time.
    ///
    /// @param words in the order of their UTF-8 bytes, each once; may be empty
    public static WordAutomaton of(List<String> words) {
        AutomatonBuilder builder = new AutomatonBuilder();
        words.forEach(word -> builder.add(word.getBytes(StandardCharsets.UTF_8)));
        return new WordAutomaton(builder.table());
    }

    /// @throws IOException also if what is read is no automaton
    public static WordAutomaton read(DataInput in) throws IOException {
        return new WordAutomaton(AutomatonTable.read(in));
    }

    public void write(DataOutput out) throws IOException {
        new AutomatonTable(firstEdge, letters, targets, counts).write(out);
    }

    public int root() {
        return counts.length - 1;
    }

    /// @param letter a byte, 0..255
    /// @return the state behind it, or [#DEAD]
    public int child(int state, int letter) {
        int edge = edge(state, letter);
        return edge < 0 ? DEAD : targets[edge];
    }

    /// The words under a state that come before the words of one of its children; the state's own word
    /// is among them.
    ///
    /// @param letter a byte, 0..255, that leads on from there
    /// @return [#DEAD] if it does not lead on
    public int before(int state, int letter) {
        int edge = edge(state, letter);
        return edge < 0 ? DEAD : before[edge];
    }

    /// Whether a word ends at a state.
    public boolean isWord(int state) {
        return (counts[state] & 1) != 0;
    }

    /// The words under a state, its own word included.
    public int words(int state) {
        return counts[state] >> 1;
    }

    /// How many words there are.
    public int size() {
        return words(root());
    }

    /// How many states there are; they are numbered from 0.
    public int states() {
        return counts.length;
    }

    /// @return -1 if there is no such word
    public int indexOf(CharSequence word) {
        int state = root();
        int index = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= 0x80) {
                return indexOf(word.toString().getBytes(StandardCharsets.UTF_8));
            }
            int edge = edge(state, letter);
            if (edge < 0) {
                return -1;
            }
            index += before[edge];
            state = targets[edge];
        }
        return isWord(state) ? index : -1;
    }

    /// @param index 0..size - 1
    public String word(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("words are 0.." + (size() - 1) + ": " + index);
        }
        Spelling spelling = new Spelling();
        int state = root();
        int left = index;
        while (left > 0 || !isWord(state)) {
            int edge = edgeOf(state, left);
            left -= before[edge];
            spelling.add(letters[edge]);
            state = targets[edge];
        }
        return spelling.toString();
    }

    /// All words, in their order.
    public List<String> list() {
        List<String> words = new ArrayList<>(size());
        list(root(), new Spelling(), words);
        return List.copyOf(words);
    }

    private void list(int state, Spelling read, List<String> words) {
        if (isWord(state)) {
            words.add(read.toString());
        }
        for (int edge = firstEdge[state]; edge < firstEdge[state + 1]; edge++) {
            read.add(letters[edge]);
            list(targets[edge], read, words);
            read.dropLast();
        }
    }

    private int indexOf(byte[] word) {
        int state = root();
        int index = 0;
        for (byte letter : word) {
            int edge = edge(state, letter & 0xff);
            if (edge < 0) {
                return -1;
            }
            index += before[edge];
            state = targets[edge];
        }
        return isWord(state) ? index : -1;
    }

    /// The last edge with no more than so many words before it.
    private int edgeOf(int state, int words) {
        int edge = firstEdge[state + 1] - 1;
        while (before[edge] > words) {
            edge--;
        }
        return edge;
    }

    // Few edges leave a state (2.6 in English), so looking at one after the other is quickest.
    private int edge(int state, int letter) {
        int end = firstEdge[state + 1];
        for (int edge = firstEdge[state]; edge < end; edge++) {
            int found = letters[edge] & 0xff;
            if (found >= letter) {
                return found == letter ? edge : DEAD;
            }
        }
        return DEAD;
    }

    /// Bytes as they are gathered.
    private static final class Spelling {

        private byte[] bytes = new byte[32];
        private int length;

        void add(byte letter) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = letter;
        }

        void dropLast() {
            length--;
        }

        @Override
        public String toString() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }
}
