package longhand.engine.generation;

import java.util.EnumSet;
import java.util.Set;
import longhand.engine.api.MetaLength;

/// A stretch at the end of a text that is no prose: tags, formulas, tables, rows of numbers, rows of bullets without
/// words, emoji, shouted lines, characters that nobody reads. A small model that was never taught to stop falls into
/// them, and then says hardly a word until its tokens are used up.
///
/// Each [Piece] counts its characters, up if it is no prose and down if it is, never below zero; a sign behind another
/// sign counts [#BARE_SIGN], an emoji [#PICTURE], capitals count half. The stretch begins where the count last rose
/// from zero, and is one when the count comes to [#MOST]. A token that asks for a length ([MetaLength]) is one by
/// itself: it is said to a model, and counts as no word. Confined to one thread.
final class Markup {

    private static final int MOST = 80;

    /// Three stars between scenes, apart, are not yet a row of bullets.
    private static final int BARE_SIGN = 8;

    /// An emoji: one or two of them may stand in a message of a story.
    private static final int PICTURE = 30;

    /// Of characters in capitals, one for so many counts: a notice, a telegram or a heading may stand in a story.
    private static final int SHOUT = 2;

    private final Set<Piece> counted;
    private int readTo;
    private int count;
    private int start;
    private boolean afterSign;
    private boolean openIsHeld;
    private boolean tooLong;

    /// @param page a kind of pieces of which it has a stretch is counted as words; of emoji, one is enough
    Markup(CharSequence page) {
        this(EnumSet.of(Piece.MARKED, Piece.PICTURES, Piece.SHOUTED, Piece.NOISE));
        counted.removeIf(kind -> kind == Piece.PICTURES ? Piece.pictures(page) > 0 : isIn(page, kind));
    }

    private Markup(Set<Piece> counted) {
        this.counted = counted;
    }

    private static boolean isIn(CharSequence text, Piece kind) {
        Markup markup = new Markup(EnumSet.of(kind));
        markup.read(text);
        return markup.isTooLong();
    }

    /// Whether tags and numbers are counted.
    boolean countsMarks() {
        return counted.contains(Piece.MARKED);
    }

    /// Reads on.
    ///
    /// @param text what it has read before, and more
    void read(CharSequence text) {
        int from = skip(text, readTo, true);
        int to = skip(text, from, false);
        while (to < text.length()) {
            add(text.subSequence(from, to));
            readTo = to;
            from = skip(text, to, true);
            to = skip(text, from, false);
        }
        CharSequence last = text.subSequence(from, to);
        int open = last.isEmpty() ? 0 : weight(Piece.of(last), last);
        openIsHeld = open > 0 || MetaLength.mayBecome(last);
        tooLong |= open > 0 && count + open >= MOST;
    }

    private void add(CharSequence piece) {
        Piece kind = Piece.of(piece);
        start = count == 0 ? readTo : start;
        count = Math.max(0, count + weight(kind, piece));
        afterSign = kind == Piece.SIGN;
        tooLong |= count >= MOST;
    }

    private int weight(Piece kind, CharSequence piece) {
        boolean isBare = kind == Piece.SIGN && afterSign;
        if (!counted.contains(isBare ? Piece.NOISE : kind)) {
            return -piece.length();
        }
        return switch (kind) {
            case SIGN -> BARE_SIGN;
            case MARKED -> MetaLength.isIn(piece) ? MOST : piece.length();
            case PICTURES -> PICTURE * Piece.pictures(piece);
            case SHOUTED -> Math.ceilDiv(piece.length(), SHOUT);
            case WORD, NOISE -> piece.length();
        };
    }

    /// Goes on behind a text that is `length` characters long.
    void rewind(int length) {
        readTo = length;
        count = 0;
        afterSign = false;
        openIsHeld = false;
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
        return openIsHeld ? readTo : Integer.MAX_VALUE;
    }

    /// How many marks stand behind a place; those that may stand around words do not count.
    static long marks(CharSequence text, int from) {
        return text.subSequence(from, text.length())
                .chars()
                .filter(character -> Piece.isMark(character) && !Piece.isAround(character))
                .count();
    }

    /// Whether `text` has a mark, a digit, an emoji, a broken character, as the parts of emoji are, or some capitals
    /// in a row.
    static boolean isNoProse(CharSequence text) {
        return Piece.pictures(text) > 0
                || Piece.isShouted(text)
                || text.chars()
                        .anyMatch(character ->
                                Character.isDigit(character) || Piece.isMark(character) || character == Piece.BROKEN);
    }

    private static int skip(CharSequence text, int from, boolean blank) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at)) == blank) {
            at++;
        }
        return at;
    }
}
