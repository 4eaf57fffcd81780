package longhand.engine.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import longhand.engine.constraint.WordState;

/// Some words have still to come before the text may end.
///
/// @param all     words that may come
/// @param left    numbers of those that must
/// @param inOrder whether the first of them must come before the others count
record NeedState(BitSet all, List<Integer> left, boolean inOrder) implements RowState {

    NeedState {
        left = List.copyOf(left);
    }

    @Override
    public BitSet words() {
        return all;
    }

    @Override
    public WordState after(int word) {
        int place = left.indexOf(word);
        if (place < 0 || inOrder && place > 0) {
            return this;
        }
        List<Integer> fewer = new ArrayList<>(left);
        fewer.remove(place);
        return new NeedState(all, fewer, inOrder);
    }

    @Override
    public int least() {
        return left.size();
    }

    @Override
    public BitSet urgent() {
        BitSet next = new BitSet();
        (inOrder ? left.subList(0, Math.min(1, left.size())) : left).forEach(next::set);
        next.and(all);
        return next;
    }
}
