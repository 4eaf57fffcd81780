package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the words of a line are, one behind the other, whatever its measure: a deterministic automaton, whose states
/// are small numbers; 0 is ahead of the first word. Immutable.
///
/// @param steps from each state; no word is in two steps of one state
/// @param ends  states behind which the line may end
record LineRow(List<List<Step>> steps, BitSet ends) {

    static final int NONE = -1;

    /// Some words lead to a state.
    record Step(BitSet words, int to) {}

    LineRow {
        steps = steps.stream().map(List::copyOf).toList();
    }

    /// All of some words, as often as one likes.
    static LineRow any(BitSet words) {
        return new LineRow(List.of(List.of(new Step(words, 0))), bits(0));
    }

    /// Some words, but one of these among them.
    static LineRow with(BitSet words, BitSet needed) {
        return new LineRow(
                List.of(
                        List.of(new Step(without(words, needed), 0), new Step(both(words, needed), 1)),
                        List.of(new Step(words, 1))),
                bits(1));
    }

    /// Some words, then one of these, then others.
    static LineRow split(BitSet before, BitSet middle, BitSet behind) {
        return new LineRow(
                List.of(
                        List.of(new Step(without(before, middle), 0), new Step(middle, 1)),
                        List.of(new Step(behind, 1))),
                bits(1));
    }

    /// Some words, and the last but one is one of these.
    static LineRow lastButOne(BitSet words, BitSet wanted) {
        Step other = new Step(without(words, wanted), 0);
        Step hit = new Step(both(words, wanted), 1);
        Step behind = new Step(other.words, 2);
        Step again = new Step(hit.words, 3);
        // 1 = such a word was the last, 2 = it is the last but one, 3 = both.
        return new LineRow(
                List.of(List.of(other, hit), List.of(behind, again), List.of(other, hit), List.of(behind, again)),
                bits(2, 3));
    }

    /// One of each of these sets, in order, as far as one likes.
    static LineRow chain(List<BitSet> sets) {
        List<List<Step>> steps = new ArrayList<>();
        for (BitSet set : sets) {
            steps.add(List.of(new Step(set, steps.size() + 1)));
        }
        steps.add(List.of());
        BitSet all = new BitSet();
        all.set(0, steps.size());
        return new LineRow(steps, all);
    }

    /// One of each of these sets, in order, to the last.
    static LineRow whole(List<BitSet> sets) {
        return new LineRow(chain(sets).steps, bits(sets.size()));
    }

    /// These words and no others.
    static LineRow exactly(List<Integer> words) {
        return whole(words.stream().map(LineRow::bits).toList());
    }

    /// Some words, and among them one of each of these sets, in their order.
    static LineRow inOrder(BitSet words, List<BitSet> needed) {
        List<List<Step>> steps = new ArrayList<>();
        for (BitSet set : needed) {
            int at = steps.size();
            steps.add(List.of(new Step(without(words, set), at), new Step(both(words, set), at + 1)));
        }
        steps.add(List.of(new Step(words, needed.size())));
        return new LineRow(steps, bits(needed.size()));
    }

    /// A word of one set, then one of the other, and so on.
    static LineRow turns(BitSet first, BitSet second) {
        return new LineRow(List.of(List.of(new Step(first, 1)), List.of(new Step(second, 0))), bits(0, 1));
    }

    /// The same, and either may begin.
    static LineRow alternating(BitSet one, BitSet other) {
        return new LineRow(
                List.of(
                        List.of(new Step(one, 1), new Step(other, 2)),
                        List.of(new Step(other, 2)),
                        List.of(new Step(one, 1))),
                bits(0, 1, 2));
    }

    /// Each word is of a later set than the one ahead of it.
    static LineRow rising(List<BitSet> sets) {
        List<List<Step>> steps = new ArrayList<>();
        for (int from = 0; from <= sets.size(); from++) {
            steps.add(IntStream.range(from, sets.size())
                    .mapToObj(set -> new Step(sets.get(set), set + 1))
                    .toList());
        }
        BitSet all = new BitSet();
        all.set(0, steps.size());
        return new LineRow(steps, all);
    }

    /// One word comes at most so often.
    static LineRow atMost(BitSet words, int word, int times) {
        BitSet others = without(words, bits(word));
        List<List<Step>> steps = new ArrayList<>();
        for (int said = 0; said <= times; said++) {
            Step stay = new Step(others, said);
            steps.add(said < times ? List.of(stay, new Step(both(words, bits(word)), said + 1)) : List.of(stay));
        }
        BitSet all = new BitSet();
        all.set(0, steps.size());
        return new LineRow(steps, all);
    }

    int after(int state, int word) {
        for (Step step : steps.get(state)) {
            if (step.words.get(word)) {
                return step.to;
            }
        }
        return NONE;
    }

    boolean mayEnd(int state) {
        return ends.get(state);
    }

    /// Both at once: the states of it are pairs.
    LineRow and(LineRow other) {
        Map<List<Integer>, Integer> numbers = new HashMap<>(Map.of(List.of(0, 0), 0));
        List<List<Integer>> pairs = new ArrayList<>(List.of(List.of(0, 0)));
        List<List<Step>> all = new ArrayList<>();
        BitSet ending = new BitSet();
        for (int at = 0; at < pairs.size(); at++) {
            int one = pairs.get(at).getFirst();
            int two = pairs.get(at).getLast();
            ending.set(at, mayEnd(one) && other.mayEnd(two));
            List<Step> from = new ArrayList<>();
            for (Step step : steps.get(one)) {
                for (Step beside : other.steps.get(two)) {
                    BitSet words = both(step.words, beside.words);
                    if (!words.isEmpty()) {
                        List<Integer> pair = List.of(step.to, beside.to);
                        from.add(new Step(words, numbers.computeIfAbsent(pair, fresh -> {
                            pairs.add(fresh);
                            return pairs.size() - 1;
                        })));
                    }
                }
            }
            all.add(from);
        }
        return new LineRow(all, ending);
    }

    static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    static BitSet without(BitSet one, BitSet other) {
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }

    static BitSet bits(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }
}
