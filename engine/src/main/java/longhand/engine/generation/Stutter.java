package longhand.engine.generation;

/// How often the last whole word of a text stands there in a row with nothing but white space between: "and
/// Marcus Marcus Marcus". With marks between, as in "no, no, no", a word is not said in a row. Confined to one thread.
final class Stutter {

    /// So often in a row a word may stand ("very very very").
    private static final int MOST = 3;

    private int word = -1;
    private int start;
    private int end;
    private int times;
    private int firstEnd;

    /// @param word  which word it is
    /// @param start where it begins
    /// @param end   where it ends
    void add(CharSequence text, int word, int start, int end) {
        times = word == this.word && isBlank(text, this.end, start) ? times + 1 : 1;
        firstEnd = times == 1 ? end : firstEnd;
        this.word = word;
        this.start = start;
        this.end = end;
    }

    void clear() {
        word = -1;
        times = 0;
    }

    boolean isTooLong() {
        return times > MOST;
    }

    /// Where what may have to be taken back begins, or the largest number.
    int heldFrom(CharSequence text) {
        return times > 1 || times == 1 && mayComeAgain(text) ? firstEnd : Integer.MAX_VALUE;
    }

    /// Whether the open word behind the last whole one begins as that did.
    private boolean mayComeAgain(CharSequence text) {
        int open = end;
        while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        String rest = text.subSequence(open, text.length()).toString();
        return open > end
                && rest.length() <= end - start
                && text.subSequence(start, end).toString().regionMatches(true, 0, rest, 0, rest.length());
    }

    private static boolean isBlank(CharSequence text, int from, int to) {
        return text.subSequence(from, to).chars().allMatch(Character::isWhitespace);
    }
}
