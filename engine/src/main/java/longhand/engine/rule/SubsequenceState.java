package longhand.engine.rule;

import java.util.BitSet;
import java.util.List;
import longhand.engine.constraint.WordState;

/// Words of a row come in its order, others of it left out.
///
/// @param row numbers of words
/// @param at  place in the row from which on they may come
record SubsequenceState(List<Integer> row, int at) implements RowState {

    @Override
    public BitSet words() {
        return leaving(0);
    }

    @Override
    public BitSet leaving(int more) {
        BitSet words = new BitSet();
        row.subList(at, Math.max(at, row.size() - more)).forEach(words::set);
        return words;
    }

    /// The first place that is left for a word leaves most to come.
    @Override
    public WordState after(int word) {
        int place = row.subList(at, row.size()).indexOf(word);
        return new SubsequenceState(row, at + place + 1);
    }

    @Override
    public int least() {
        return 0;
    }

    @Override
    public int most() {
        return row.size() - at;
    }
}
