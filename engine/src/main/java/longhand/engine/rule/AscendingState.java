package longhand.engine.rule;

import java.util.BitSet;
import longhand.engine.constraint.WordState;

/// Every word stands behind the last one in the dictionary, whose numbers are in that order.
///
/// @param words behind the last one
record AscendingState(BitSet words) implements RowState {

    @Override
    public WordState after(int word) {
        BitSet later = (BitSet) words.clone();
        later.clear(0, word + 1);
        return new AscendingState(later);
    }

    @Override
    public int least() {
        return 0;
    }

    @Override
    public int most() {
        return words.cardinality();
    }

    @Override
    public BitSet leaving(int more) {
        BitSet early = (BitSet) words.clone();
        int end = words.length();
        for (int i = 0; i < more && end > 0; i++) {
            end = early.previousSetBit(end - 1);
            early.clear(Math.max(0, end));
        }
        return early;
    }
}
