package longhand.engine.generation;

import longhand.engine.api.MetaLength;

/// A stretch at the end of a text that is no prose: tags, formulas, tables, rows of numbers. A small model that was
/// never taught to stop falls into them, and then says hardly a word until its tokens are used up.
///
/// Each piece between white space counts its characters, down if it is a word and up if it has a mark inside, more
/// digits than letters, or a row of other characters, never below zero: the stretch begins where the count last rose
/// from zero, and is one when the count comes to [#MOST]. A token that asks for a length ([MetaLength]) is one by
/// itself: it is said to a model, and counts as no word. Confined to one thread.
final class Markup {

    private static final int MOST = 80;
    /// Characters of a piece without letters that stands between words: a dash, an ellipsis, three stars.
    private static final int LONGEST_DASH = 3;

    private static final String MARKS = "<>={}[]|\\^_#~";

    /// May stand at either end of words: emphasis, brackets of a stage direction.
    private static final String AROUND = "*_[]~";

    private int readTo;
    private int count;
    private int start;
    private boolean openIsMarked;
    private boolean tooLong;

    /// Whether a text has such a stretch anywhere.
    static boolean isIn(CharSequence text) {
        Markup markup = new Markup();
        markup.read(text);
        return markup.isTooLong();
    }

    /// Reads on.
    ///
    /// @param text what it has read before, and more
    void read(CharSequence text) {
        int from = skip(text, readTo, true);
        int to = skip(text, from, false);
        while (to < text.length()) {
            add(weight(text, from, to));
            readTo = to;
            from = skip(text, to, true);
            to = skip(text, from, false);
        }
        int open = weight(text, from, to);
        openIsMarked = open > 0;
        tooLong |= openIsMarked && count + open >= MOST;
    }

    private static int weight(CharSequence text, int from, int to) {
        if (MetaLength.isIn(text.subSequence(from, to))) {
            return MOST;
        }
        return isMarked(text, from, to) ? to - from : from - to;
    }

    private void add(int characters) {
        start = count == 0 ? readTo : start;
        count = Math.max(0, count + characters);
        tooLong |= count >= MOST;
    }

    /// Goes on behind a text that is `length` characters long.
    void rewind(int length) {
        readTo = length;
        count = 0;
        openIsMarked = false;
        tooLong = false;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /// Where what may have to be taken back begins, with the white space before it, or the largest number.
    int heldFrom() {
        if (count > 0) {
            return start;
        }
        return openIsMarked ? readTo : Integer.MAX_VALUE;
    }

    /// How many marks stand behind a place; those that may stand around words do not count.
    static long marks(CharSequence text, int from) {
        return text.subSequence(from, text.length())
                .chars()
                .filter(character -> isMark(character) && AROUND.indexOf(character) < 0)
                .count();
    }

    /// Whether `text` has a mark or a digit.
    static boolean isNoProse(CharSequence text) {
        return text.chars().anyMatch(character -> Character.isDigit(character) || isMark(character));
    }

    private static boolean isMark(int character) {
        return MARKS.indexOf(character) >= 0;
    }

    /// Whether it consists of characters that take no room.
    private static boolean isUnseen(CharSequence piece) {
        return !piece.isEmpty()
                && piece.codePoints().allMatch(character -> Character.getType(character) == Character.FORMAT);
    }

    private static boolean isMarked(CharSequence text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && AROUND.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        while (last > first && AROUND.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        CharSequence inner = text.subSequence(first, last);
        long letters = inner.codePoints().filter(Character::isLetter).count();
        return letters == 0 && (to - from > LONGEST_DASH || isUnseen(inner))
                || inner.codePoints().filter(Character::isDigit).count() > letters
                || inner.chars().anyMatch(Markup::isMark);
    }

    private static int skip(CharSequence text, int from, boolean blank) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at)) == blank) {
            at++;
        }
        return at;
    }
}
