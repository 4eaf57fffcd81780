package longhand.engine.tokenizer;

import java.util.Arrays;
import java.util.BitSet;

/// Finds control and user-defined tokens in a text.
///
/// Longer tokens win over shorter ones wherever they stand, and of equally long ones the first in the
/// text wins: the text is searched once per length of a token. Immutable.
final class SpecialTokens {

    private final Vocabulary vocabulary;
    private final int[] lengths;
    private final BitSet firstBytes = new BitSet(256);

    SpecialTokens(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        BitSet found = new BitSet();
        for (int id = 0; id < vocabulary.size(); id++) {
            if (!vocabulary.isNormal(id) && vocabulary.kind(id).isSpecial() && vocabulary.length(id) > 0) {
                found.set(vocabulary.length(id));
                firstBytes.set(vocabulary.firstByte(id));
            }
        }
        this.lengths = new int[found.cardinality()];
        for (int i = 0, length = found.nextSetBit(0); length >= 0; i++, length = found.nextSetBit(length + 1)) {
            lengths[i] = length;
        }
    }

    /// @param text   UTF-8
    /// @param markup for each byte the number of the markup part it lies in, 0 outside of markup;
    ///               empty if there is no markup at all
    /// @return the tokens found, in the order of the text: `[start, id]` each
    Found find(byte[] text, int[] markup) {
        Found found = new Found();
        if (!mayHave(text)) {
            return found;
        }
        int[] idAt = new int[text.length];
        Arrays.fill(idAt, -1);
        BitSet taken = new BitSet(text.length);
        for (int i = lengths.length - 1; i >= 0; i--) {
            findOfLength(lengths[i], text, markup, taken, idAt);
        }
        for (int at = 0; at < text.length; at++) {
            if (idAt[at] >= 0) {
                found.starts.add(at);
                found.ids.add(idAt[at]);
            }
        }
        return found;
    }

    private boolean mayHave(byte[] text) {
        for (byte b : text) {
            if (firstBytes.get(b & 0xff)) {
                return true;
            }
        }
        return false;
    }

    private void findOfLength(int length, byte[] text, int[] markup, BitSet taken, int[] idAt) {
        int at = 0;
        while (at + length <= text.length) {
            int id = firstBytes.get(text[at] & 0xff) ? vocabulary.find(text, at, at + length) : -1;
            if (id >= 0 && isAllowed(id, at, at + length, markup) && isFree(taken, at, at + length)) {
                idAt[at] = id;
                taken.set(at, at + length);
                at += length;
            } else {
                at++;
            }
        }
    }

    private boolean isAllowed(int id, int from, int to, int[] markup) {
        TokenKind kind = vocabulary.kind(id);
        boolean insideOnePart = markup.length > 0 && markup[from] != 0 && markup[from] == markup[to - 1];
        return kind.isSpecial() && (!kind.isControl() || insideOnePart);
    }

    private static boolean isFree(BitSet taken, int from, int to) {
        int next = taken.nextSetBit(from);
        return next < 0 || next >= to;
    }

    /// Start and id of each token found.
    static final class Found {

        private final IntList starts = new IntList();
        private final IntList ids = new IntList();

        int size() {
            return ids.size();
        }

        int start(int index) {
            return starts.get(index);
        }

        int id(int index) {
            return ids.get(index);
        }
    }
}
