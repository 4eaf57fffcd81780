package longhand.engine.verse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What a line may consist of: which word may come next so that the line can still be completed. A word is offered only
/// if behind it the measure ends on a word that may end this line, or goes on to where it can: such a line has no dead
/// end. Confined to one thread; keeps what it has found out.
final class LineSpace {

    private final VerseWords words;
    private final LineMeter meter;
    private final BitSet inside;
    private final BitSet first;
    private final BitSet last;
    private final long open;
    private final Map<Long, BitSet> admissible = new HashMap<>();
    private final Map<Long, Map<Set<String>, Long>> after = new HashMap<>();

    /// @param inside words that may stand in the line
    /// @param first  those of them that may begin it
    /// @param last   those of them that may end it
    LineSpace(VerseWords words, LineMeter meter, BitSet inside, BitSet first, BitSet last) {
        this.words = words;
        this.meter = meter;
        this.inside = inside;
        this.first = first;
        this.last = last;
        this.open = open();
    }

    /// The states from which a line can be completed, found from the last to the first.
    private long open() {
        long found = 0;
        for (int state = meter.states() - 1; state >= 0; state--) {
            for (Map.Entry<Set<String>, BitSet> sounding : words.sounding().entrySet()) {
                long reached = meter.after(1L << state, sounding.getKey());
                boolean goesOn = (reached & found) != 0 && sounding.getValue().intersects(inside);
                boolean ends = meter.mayEnd(reached) && sounding.getValue().intersects(last);
                if (goesOn || ends) {
                    found |= 1L << state;
                    break;
                }
            }
        }
        return found;
    }

    LineMeter meter() {
        return meter;
    }

    /// Whether there is a line at all.
    boolean isPossible() {
        return !admissible(meter.start()).isEmpty();
    }

    /// The words that may come in these states of the meter. Not to be changed.
    BitSet admissible(long states) {
        return admissible.computeIfAbsent(states, this::find);
    }

    private BitSet find(long states) {
        BitSet found = new BitSet(words.size());
        for (Map.Entry<Set<String>, BitSet> sounding : words.sounding().entrySet()) {
            long reached = after(states, sounding.getKey());
            if ((reached & open) != 0) {
                found.or(both(sounding.getValue(), inside));
            }
            if (meter.mayEnd(reached)) {
                found.or(both(sounding.getValue(), last));
            }
        }
        if (states == meter.start()) {
            found.and(first);
        }
        return found;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    long after(long states, int word) {
        return after(states, words.stresses(word));
    }

    private long after(long states, Set<String> stresses) {
        return after.computeIfAbsent(states, _ -> new HashMap<>())
                .computeIfAbsent(stresses, said -> meter.after(states, said));
    }

    /// Whether the line may end behind that word.
    boolean mayEnd(long reached, int word) {
        return meter.mayEnd(reached) && last.get(word);
    }

    /// The words with which a line can end.
    BitSet endable() {
        BitSet found = new BitSet(words.size());
        for (int state = 0; state < meter.states(); state++) {
            for (Map.Entry<Set<String>, BitSet> sounding : words.sounding().entrySet()) {
                if (meter.mayEnd(meter.after(1L << state, sounding.getKey()))) {
                    found.or(both(sounding.getValue(), last));
                }
            }
        }
        return found;
    }

    /// Whether a word may follow.
    boolean goesOn(long reached) {
        return (reached & open) != 0;
    }
}
