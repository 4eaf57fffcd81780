package longhand.engine.rule;

import java.util.BitSet;
import longhand.engine.constraint.WordState;

/// So many words have still to come, and no more. Compared by that number alone, among states of the same words.
///
/// @param all  words that may come
/// @param left 0 or more
record CountState(BitSet all, int left) implements RowState {

    /// More words than any token holds the ends of.
    private static final int FAR = 16;

    private static final BitSet NONE = new BitSet();

    @Override
    public BitSet words() {
        return left > 0 ? all : NONE;
    }

    @Override
    public WordState after(int word) {
        return new CountState(all, Math.max(0, left - 1));
    }

    @Override
    public int least() {
        return left;
    }

    @Override
    public int most() {
        return left;
    }

    @Override
    public WordState alike() {
        return left <= FAR ? this : new CountState(all, FAR);
    }
}
