package longhand.engine.verse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import longhand.engine.form.Measure;

/// The measure of a line as an automaton that walks word by word. Its states are the places between syllables (or
/// words); since a word may be said in more than one way, it stands in several at once, one bit of a `long` each.
/// Immutable.
final class LineMeter {

    private static final char EITHER = '?';

    /// Words of a line that may have any number of them.
    private static final int FREE_LEAST = 4;

    private static final int FREE_MOST = 12;

    /// For each state the state behind each kind of syllable: 0 weak, 1 strong, 2 either; -1 = none.
    private final int[][] next;

    private final long ends;
    private final boolean byWords;
    private final int[] left;

    private LineMeter(List<String> rows, boolean byWords) {
        List<int[]> states = new ArrayList<>(List.of(none()));
        long accepted = 0;
        for (String row : rows) {
            int state = 0;
            for (int i = 0; i < row.length(); i++) {
                state = grow(states, state, kind(row.charAt(i)));
            }
            accepted |= 1L << state;
        }
        this.next = states.toArray(int[][]::new);
        this.ends = accepted;
        this.byWords = byWords;
        this.left = distances();
    }

    /// @throws IllegalArgumentException if a line has more places than can be kept apart, which are 64
    static LineMeter of(Measure measure) {
        return switch (measure) {
            case Measure.Syllables(int least, int most) -> new LineMeter(lengths(least, most), false);
            case Measure.WordCount(int least, int most) -> new LineMeter(lengths(least, most), true);
            case Measure.Feet feet -> new LineMeter(feet.written(), false);
            case Measure.Passage _ -> throw new IllegalArgumentException("prose has no lines of verse");
            case Measure.Free() -> new LineMeter(lengths(FREE_LEAST, FREE_MOST), true);
        };
    }

    private static List<String> lengths(int least, int most) {
        List<String> rows = new ArrayList<>();
        for (int length = least; length <= most; length++) {
            rows.add("?".repeat(length));
        }
        return rows;
    }

    private static int[] none() {
        int[] none = new int[3];
        Arrays.fill(none, -1);
        return none;
    }

    private static int kind(char syllable) {
        return syllable == EITHER ? 2 : syllable == '/' ? 1 : 0;
    }

    private static int grow(List<int[]> states, int state, int kind) {
        int known = states.get(state)[kind];
        if (known >= 0) {
            return known;
        }
        if (states.size() == Long.SIZE) {
            throw new IllegalArgumentException("a line has at most " + Long.SIZE + " places in all its variants");
        }
        states.add(none());
        states.get(state)[kind] = states.size() - 1;
        return states.size() - 1;
    }

    private int[] distances() {
        int[] far = new int[next.length];
        for (int state = next.length - 1; state >= 0; state--) { // a state's followers come behind it
            far[state] = (ends >> state & 1) == 1 ? 0 : Integer.MAX_VALUE;
            for (int follower : next[state]) {
                far[state] = follower < 0 ? far[state] : Math.min(far[state], far[follower] + 1);
            }
        }
        return far;
    }

    long start() {
        return 1;
    }

    int states() {
        return next.length;
    }

    boolean mayEnd(long states) {
        return (states & ends) != 0;
    }

    /// What the next syllable is, where all states agree.
    enum Syllable {
        WEAK,
        STRONG,
        EITHER
    }

    Syllable place(long states) {
        boolean weak = false;
        boolean strong = false;
        for (long rest = states; rest != 0; rest &= rest - 1) {
            int[] followers = next[Long.numberOfTrailingZeros(rest)];
            weak |= followers[0] >= 0 || followers[2] >= 0;
            strong |= followers[1] >= 0 || followers[2] >= 0;
        }
        return weak == strong ? Syllable.EITHER : weak ? Syllable.WEAK : Syllable.STRONG;
    }

    /// Whether it counts words and not syllables.
    boolean byWords() {
        return byWords;
    }

    /// The fewest syllables (words) from there to an end.
    int left(long states) {
        int least = Integer.MAX_VALUE;
        for (long rest = states; rest != 0; rest &= rest - 1) {
            least = Math.min(least, left[Long.numberOfTrailingZeros(rest)]);
        }
        return least;
    }

    /// The states behind a word that is stressed in one of these ways; 0 = it does not fit.
    long after(long states, Set<String> stresses) {
        long reached = 0;
        for (long rest = states; rest != 0; rest &= rest - 1) {
            int state = Long.numberOfTrailingZeros(rest);
            if (byWords) {
                reached |= bit(next[state][2]);
            } else {
                for (String stress : stresses) {
                    reached |= walk(state, stress, 0);
                }
            }
        }
        return reached;
    }

    private static long bit(int state) {
        return state < 0 ? 0 : 1L << state;
    }

    private long walk(int from, String stress, int at) {
        if (at == stress.length()) {
            return bit(from);
        }
        long reached = 0;
        for (int kind = 0; kind < 3; kind++) {
            int follower = next[from][kind];
            if (follower >= 0 && (kind == 2 || fits(stress, at, kind == 1))) {
                reached |= walk(follower, stress, at + 1);
            }
        }
        return reached;
    }

    /// A word of one syllable stands anywhere. In a longer one the chief stress is strong, and what stands beside it is
    /// weak; other syllables may be raised or lowered.
    private static boolean fits(String stress, int at, boolean strong) {
        if (stress.length() == 1) {
            return true;
        }
        if (stress.charAt(at) == '1') {
            return strong;
        }
        boolean beside =
                at > 0 && stress.charAt(at - 1) == '1' || at + 1 < stress.length() && stress.charAt(at + 1) == '1';
        return !strong || !beside;
    }
}
