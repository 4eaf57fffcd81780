package longhand.engine.rule;

import java.util.BitSet;
import longhand.engine.constraint.WordState;

/// Not more than so many different words come.
///
/// @param all   words that may come
/// @param said  that have come
/// @param limit 1 or more
record VarietyState(BitSet all, BitSet said, int limit) implements RowState {

    @Override
    public BitSet words() {
        return said.cardinality() < limit ? all : said;
    }

    @Override
    public WordState after(int word) {
        if (said.get(word)) {
            return this;
        }
        BitSet more = (BitSet) said.clone();
        more.set(word);
        return new VarietyState(all, more, limit);
    }

    @Override
    public int least() {
        return 0;
    }
}
