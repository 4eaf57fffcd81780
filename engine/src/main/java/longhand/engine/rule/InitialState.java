package longhand.engine.rule;

import java.util.BitSet;
import java.util.List;
import longhand.engine.constraint.WordState;

/// The next words begin with these letters, one after the other; then the text ends.
///
/// @param steps words that may come at each place of the row
/// @param at    words that have come
record InitialState(List<BitSet> steps, int at) implements RowState {

    private static final BitSet NONE = new BitSet();

    @Override
    public BitSet words() {
        return at < steps.size() ? steps.get(at) : NONE;
    }

    @Override
    public WordState after(int word) {
        return new InitialState(steps, Math.min(steps.size(), at + 1));
    }

    @Override
    public int least() {
        return steps.size() - at;
    }

    @Override
    public int most() {
        return least();
    }
}
