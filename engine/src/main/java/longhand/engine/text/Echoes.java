package longhand.engine.text;

import java.util.Arrays;

/// A growing row of numbers (words, tokens) that knows where each of them stood before: finds how long
/// the end of the row has been there already.
///
/// Looking at one earlier place costs no more than the length of what matches there, and only places
/// that hold the last number are looked at. Confined to one thread; grows by doubling.
public final class Echoes {

    private static final int NOWHERE = -1;

    private int[] row = new int[256];
    private int[] before = new int[256];
    private boolean[] breaks = new boolean[256];
    private int[] last = new int[256];
    private int size;

    public Echoes() {
        Arrays.fill(last, NOWHERE);
    }

    /// @param value  not negative
    /// @param breaks whether nothing that matches may reach across it
    public void add(int value, boolean breaks) {
        if (size == row.length) {
            grow();
        }
        if (value >= last.length) {
            int known = last.length;
            last = Arrays.copyOf(last, Math.max(2 * known, value + 1));
            Arrays.fill(last, known, last.length, NOWHERE);
        }
        row[size] = value;
        this.breaks[size] = breaks;
        before[size] = last[value];
        last[value] = size++;
    }

    /// Forgets everything but the first `length` numbers.
    public void rewind(int length) {
        while (size > length) {
            size--;
            last[row[size]] = before[size];
        }
    }

    public int size() {
        return size;
    }

    public int get(int place) {
        return row[place];
    }

    /// Whether matches end at this place.
    public boolean isBreak(int place) {
        return breaks[place];
    }

    /// The next place further back that holds the same number, or -1.
    public int before(int place) {
        return before[place];
    }

    /// How many numbers up to `place` are the same as those at the end of the row; a number that breaks
    /// ends the match.
    ///
    /// @param most where counting stops
    public int match(int place, int most) {
        int length = 0;
        while (length < most && length <= place && isSame(place - length, size - 1 - length)) {
            length++;
        }
        return length;
    }

    /// The longest match of the end of the row anywhere before it, counted up to `most`.
    public int longestMatch(int most) {
        int longest = 0;
        int place = size == 0 ? NOWHERE : before[size - 1];
        while (place >= 0 && longest < most) {
            longest = Math.max(longest, match(place, most));
            place = before[place];
        }
        return longest;
    }

    private boolean isSame(int earlier, int later) {
        return row[earlier] == row[later] && !breaks[later];
    }

    private void grow() {
        row = Arrays.copyOf(row, 2 * size);
        before = Arrays.copyOf(before, 2 * size);
        breaks = Arrays.copyOf(breaks, 2 * size);
    }
}
