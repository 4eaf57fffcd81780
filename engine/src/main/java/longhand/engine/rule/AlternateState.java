package longhand.engine.rule;

import java.util.BitSet;
import longhand.engine.constraint.WordState;

/// Words of one kind and of another come in turn.
///
/// @param words that may come now
/// @param next  that may come then
record AlternateState(BitSet words, BitSet next) implements RowState {

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
        BitSet now = next;
        return new AlternateState(now, words);
    }

    @Override
    public int least() {
        return 0;
    }
}
