package longhand.engine.constraint;

/// What may stand between words: where a text stands there, and where a mark or a blank leads. Pure functions.
///
/// Behind a word one of `, ; :`, or up to three of `. ! ?`, or an ellipsis; then a closing quote; then up to two
/// blanks or line breaks, or a dash; then an opening quote. There are no brackets: who opens one must remember to close
/// it.
final class Marks {

    static final int DEAD = -1;

    /// Ahead of a word, nothing before it.
    static final int START = 0;

    /// In a word.
    static final int WORD = 1;

    /// In a word that is none of the lexicon's.
    static final int LOST = 2;

    /// Behind a word.
    static final int BEHIND = 3;

    /// Behind `, ; :`.
    static final int COMMA = 4;

    /// Behind one, two, three of `. ! ?`.
    static final int STOP = 5;

    private static final int LAST_STOP = 7;

    /// Behind a closing quote.
    static final int CLOSED = 8;

    /// Behind one, two, three blanks.
    static final int BLANK = 9;

    private static final int LAST_BLANK = 11;

    /// Behind a dash.
    static final int DASH = 12;

    /// Behind an opening quote.
    static final int OPEN = 13;

    private Marks() {}

    /// Whether another word has to follow, or else the text ends badly.
    static boolean leadsOn(int place) {
        return place == COMMA || place >= BLANK;
    }

    /// Whether a word may begin.
    static boolean mayBegin(int place) {
        return place == START || place >= BLANK;
    }

    /// Behind a mark or a blank of one byte.
    static int next(int place, int letter) {
        return switch (letter) {
            case ' ' -> blank(place, false);
            case '\n' -> blank(place, true);
            case ',', ';', ':' -> place == BEHIND || place == CLOSED ? COMMA : DEAD;
            case '.', '!', '?' -> stop(place);
            case '"' -> mayBegin(place) ? open(place) : close(place);
            default -> DEAD;
        };
    }

    private static int blank(int place, boolean line) {
        if (place == START) {
            return BLANK;
        }
        if (place >= BLANK && place < LAST_BLANK) {
            return line ? place + 1 : DEAD;
        }
        return place >= BEHIND && place <= CLOSED || place == DASH && !line ? BLANK : DEAD;
    }

    private static int stop(int place) {
        if (place == BEHIND) {
            return STOP;
        }
        return place >= STOP && place < LAST_STOP ? place + 1 : DEAD;
    }

    /// Whether one of the marks of three bytes may follow.
    ///
    /// @param more whether another word can follow
    static boolean mayGoOn(int place, boolean more) {
        boolean behind = close(place) != DEAD || ellipsis(place) != DEAD;
        return behind || more && (open(place) != DEAD || dash(place) != DEAD);
    }

    static int open(int place) {
        return mayBegin(place) && place != OPEN ? OPEN : DEAD;
    }

    static int close(int place) {
        return place >= BEHIND && place < CLOSED ? CLOSED : DEAD;
    }

    static int dash(int place) {
        return place >= BEHIND && place <= CLOSED || place == BLANK ? DASH : DEAD;
    }

    static int ellipsis(int place) {
        return place == BEHIND ? LAST_STOP : DEAD;
    }
}
