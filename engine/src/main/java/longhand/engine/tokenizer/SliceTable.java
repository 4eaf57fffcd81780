package longhand.engine.tokenizer;

import java.util.Arrays;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.StringArray;

/// Finds the index of a byte string in an array of them: a hash table with open addressing over the
/// bytes as they lie in the file, because a hundred thousand strings as keys of a map would take
/// longer to build than a short text takes to write. Immutable.
final class SliceTable {

    private static final int NONE = -1;
    /// More than any honest vocabulary needs; a crafted one is refused instead of taking minutes.
    private static final int MOST_PROBES = 1 << 10;

    private final StringArray strings;
    private final byte[] bytes;
    private final int[] slots;
    private int longest;

    /// Of equal strings the first is found.
    ///
    /// @param name of the array in the file, for the refusal
    SliceTable(StringArray strings, String name) throws BadModelException {
        this.strings = strings;
        this.bytes = strings.bytes();
        this.slots = new int[Integer.highestOneBit(Math.max(4, strings.size())) * 4];
        Arrays.fill(slots, NONE);
        for (int index = 0; index < strings.size(); index++) {
            insert(index, name);
        }
    }

    private void insert(int index, String name) throws BadModelException {
        int from = strings.start(index);
        int length = strings.length(index);
        longest = Math.max(longest, length);
        int slot = slot(hash(0, bytes, from, from + length));
        int probes = 0;
        while (slots[slot] != NONE) {
            if (isAt(slots[slot], bytes, from, from + length)) {
                return;
            }
            if (++probes > MOST_PROBES) {
                throw new BadModelException(name + " collides with more than " + MOST_PROBES + " others at " + index);
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = index;
    }

    /// Bytes of the longest string.
    int longest() {
        return longest;
    }

    /// The index of the string that equals `text[from..to)`, or -1.
    int find(byte[] text, int from, int to) {
        int slot = slot(hash(0, text, from, to));
        while (slots[slot] != NONE && !isAt(slots[slot], text, from, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    /// The index of the string that equals `text[from..middle)`, a space and `text[middle..to)`, or -1.
    int findPair(byte[] text, int from, int middle, int to) {
        int hash = hash(0, text, from, middle) * 31 + ' ';
        int slot = slot(hash(hash, text, middle, to));
        while (slots[slot] != NONE && !isPairAt(slots[slot], text, from, middle, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    private boolean isAt(int index, byte[] text, int from, int to) {
        int start = strings.start(index);
        return Arrays.equals(bytes, start, start + strings.length(index), text, from, to);
    }

    private boolean isPairAt(int index, byte[] text, int from, int middle, int to) {
        int start = strings.start(index);
        int space = start + middle - from;
        int end = start + strings.length(index);
        return end - start == to - from + 1
                && bytes[space] == ' '
                && Arrays.equals(bytes, start, space, text, from, middle)
                && Arrays.equals(bytes, space + 1, end, text, middle, to);
    }

    private static int hash(int start, byte[] text, int from, int to) {
        int hash = start;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + text[at];
        }
        return hash;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B1; // the golden ratio: spreads what differs in the low bits only
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }
}
