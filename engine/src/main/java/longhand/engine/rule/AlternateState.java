package longhand.engine.rule;

import java.util.BitSet;
import longhand.engine.constraint.WordState;

/// Words of one kind and of another come in turn.
///
/// @param words that may come now
/// @param other that may come then
record AlternateState(BitSet words, BitSet other) implements RowState {

    /// Either kind may begin.
    record Start(BitSet one, BitSet other, BitSet words) implements RowState {

        static Start of(BitSet one, BitSet other) {
            BitSet both = (BitSet) one.clone();
            both.or(other);
            return new Start(one, other, both);
        }

        @Override
        public WordState after(int word) {
            return one.get(word) ? new AlternateState(other, one) : new AlternateState(one, other);
        }

        @Override
        public int least() {
            return 0;
        }
    }

    @Override
    public WordState after(int word) {
        return new AlternateState(other, words);
    }

    @Override
    public int least() {
        return 0;
    }
}
