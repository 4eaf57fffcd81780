package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a line may consist of: which word may come next so that the line can still be completed. A word is offered only
/// if behind it the measure and the row end on a word that may end this line, or go on to where they can: such a line
/// has no dead end. Confined to one thread; keeps what it has found out.
final class LineSpace {

    private final VerseWords words;
    private final LineMeter meter;
    private final LineRow row;
    private final BitSet inside;
    private final BitSet first;
    private final BitSet last;
    private final BitSet demanded;
    private final boolean once;
    /// States of the meter from which a line can be completed, for each state of the row.
    private final long[] open;
    private final Map<Stand, BitSet> admissible = new HashMap<>();
    private final Map<Long, Map<Set<String>, Long>> after = new HashMap<>();

    /// @param row      what the words are, one behind the other
    /// @param inside   words that may stand in the line
    /// @param first    those of them that may begin it
    /// @param last     those of them that may end it
    /// @param demanded words that the form asks for by name
    /// @param once     whether no word comes twice in it
    LineSpace(
            VerseWords words,
            LineMeter meter,
            LineRow row,
            BitSet inside,
            BitSet first,
            BitSet last,
            BitSet demanded,
            boolean once) {
        this.words = words;
        this.meter = meter;
        this.row = row;
        this.inside = inside;
        this.first = first;
        this.last = last;
        this.demanded = demanded;
        this.once = once;
        this.open = open();
    }

    /// Of any words in a row.
    LineSpace(VerseWords words, LineMeter meter, BitSet inside, BitSet first, BitSet last) {
        this(words, meter, LineRow.any(words.all()), inside, first, last, new BitSet(), false);
    }

    /// A step of the row by words of one sound.
    ///
    /// @param goesOn whether some of them may stand inside the line
    /// @param ends   whether some of them may end it
    private record Sounding(int from, int to, Set<String> stresses, boolean goesOn, boolean ends) {}

    private List<Sounding> soundings() {
        List<Sounding> all = new ArrayList<>();
        for (int state = 0; state < row.steps().size(); state++) {
            for (LineRow.Step step : row.steps().get(state)) {
                BitSet on = LineRow.both(step.words(), inside);
                BitSet end = row.mayEnd(step.to()) ? LineRow.both(step.words(), last) : new BitSet();
                for (Map.Entry<Set<String>, BitSet> sound : words.sounding().entrySet()) {
                    boolean goesOn = sound.getValue().intersects(on);
                    boolean ends = sound.getValue().intersects(end);
                    if (goesOn || ends) {
                        all.add(new Sounding(state, step.to(), sound.getKey(), goesOn, ends));
                    }
                }
            }
        }
        return all;
    }

    /// Found from the last to the first state of the meter: each word leads to a later one.
    private long[] open() {
        List<Sounding> soundings = soundings();
        long[] found = new long[row.steps().size()];
        for (int state = meter.states() - 1; state >= 0; state--) {
            long bit = 1L << state;
            for (Sounding sounding : soundings) {
                if ((found[sounding.from] & bit) == 0) {
                    long reached = after(bit, sounding.stresses);
                    boolean opens = sounding.goesOn && (reached & found[sounding.to]) != 0;
                    found[sounding.from] |= opens || sounding.ends && meter.mayEnd(reached) ? bit : 0;
                }
            }
        }
        return found;
    }

    LineMeter meter() {
        return meter;
    }

    /// Ahead of the first word.
    Stand start() {
        return new Stand(meter.start(), 0);
    }

    /// Whether there is a line at all.
    boolean isPossible() {
        return !admissible(start()).isEmpty();
    }

    /// Whether the form asks for a word by name: then it may come again.
    boolean demands(int word) {
        return demanded.get(word);
    }

    /// Whether a word must not come behind those of the line, wherever the row stands.
    boolean isSpent(List<Integer> said, int word) {
        return once && said.contains(word);
    }

    /// The words that may come there. Not to be changed.
    BitSet admissible(Stand at) {
        return admissible.computeIfAbsent(at, this::find);
    }

    private BitSet find(Stand at) {
        BitSet found = new BitSet(words.size());
        for (LineRow.Step step : row.steps().get(at.row())) {
            BitSet on = new BitSet(words.size());
            BitSet end = new BitSet(words.size());
            for (Map.Entry<Set<String>, BitSet> sounding : words.sounding().entrySet()) {
                long reached = after(at.meter(), sounding.getKey());
                if ((reached & open[step.to()]) != 0) {
                    on.or(sounding.getValue());
                }
                if (meter.mayEnd(reached) && row.mayEnd(step.to())) {
                    end.or(sounding.getValue());
                }
            }
            on.and(inside);
            end.and(last);
            on.or(end);
            on.and(step.words());
            found.or(on);
        }
        if (at.equals(start())) {
            found.and(first);
        }
        return found;
    }

    Stand after(Stand at, int word) {
        return new Stand(after(at.meter(), words.stresses(word)), row.after(at.row(), word));
    }

    private long after(long states, Set<String> stresses) {
        return after.computeIfAbsent(states, _ -> new HashMap<>())
                .computeIfAbsent(stresses, said -> meter.after(states, said));
    }

    /// Whether the line may end behind that word.
    boolean mayEnd(Stand reached, int word) {
        return meter.mayEnd(reached.meter()) && row.mayEnd(reached.row()) && last.get(word);
    }

    /// The words with which a line can end.
    BitSet endable() {
        BitSet found = new BitSet(words.size());
        for (int state = 0; state < meter.states(); state++) {
            for (Map.Entry<Set<String>, BitSet> sounding : words.sounding().entrySet()) {
                if (meter.mayEnd(after(1L << state, sounding.getKey()))) {
                    found.or(sounding.getValue());
                }
            }
        }
        found.and(last);
        return found;
    }

    /// Whether a word may follow.
    boolean goesOn(Stand reached) {
        return (reached.meter() & open[reached.row()]) != 0;
    }
}
