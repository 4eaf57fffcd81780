package longhand.engine.rule;

import java.util.BitSet;
import longhand.engine.constraint.WordState;

/// A word that has come does not come again.
///
/// @param words that have not come
record OnceState(BitSet words) implements RowState {

    @Override
    public WordState after(int word) {
        BitSet fewer = (BitSet) words.clone();
        fewer.clear(word);
        return new OnceState(fewer);
    }

    @Override
    public int least() {
        return 0;
    }

    @Override
    public int most() {
        return words.cardinality();
    }
}
