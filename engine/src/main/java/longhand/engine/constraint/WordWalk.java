package longhand.engine.constraint;

import java.util.BitSet;
import longhand.engine.lexicon.WordAutomaton;

/// Reads a text byte by byte as words of a lexicon and what stands between them, see [Marks]. Its states are numbers;
/// immutable, thread-safe.
///
/// Words stand in small letters or with a capital ahead, with straight or curly apostrophes inside. Numbers are written
/// as words, and a hyphen joins none: a word of two parts would be another word.
final class WordWalk {

    /// No way on.
    static final long DEAD = -1;

    /// Where a text begins.
    static final long START = Marks.START;

    /// Behind a word: no letter can follow.
    static final long BEHIND = Marks.BEHIND;

    /// Inside or behind a word that is none of the lexicon's.
    static final long LOST = Marks.LOST;

    private static final int PLACE_MASK = 0xf;
    private static final int PART_SHIFT = 4;
    private static final int PART_MASK = 0b11;
    private static final int NODE_SHIFT = 6;
    private static final int NODE_MASK = (1 << 24) - 1;
    private static final int WORD_SHIFT = 30;

    /// The first two bytes of marks that have three.
    private static final int FIRST = 0xe2;

    private static final int SECOND = 0x80;

    private static final int APOSTROPHE = 0x99;
    private static final int OPENING_QUOTE = 0x9c;
    private static final int CLOSING_QUOTE = 0x9d;
    private static final int DASH = 0x94;
    private static final int ELLIPSIS = 0xa6;

    private final WordAutomaton words;

    WordWalk(WordAutomaton words) {
        this.words = words;
    }

    private static long word(int node, int first) {
        return Marks.WORD | (long) node << NODE_SHIFT | (long) first << WORD_SHIFT;
    }

    static int place(long state) {
        return (int) state & PLACE_MASK;
    }

    /// Whether a word has been begun.
    static boolean isInWord(long state) {
        return place(state) == Marks.WORD;
    }

    /// The word that has been spelled, which may be the beginning of a longer one; -1 if it is none.
    int word(long state) {
        return isInWord(state) && words.isWord(node(state)) ? first(state) : -1;
    }

    /// The first of the words that begin with what has been spelled.
    static int first(long state) {
        return (int) (state >> WORD_SHIFT);
    }

    /// Behind the last of them.
    int end(long state) {
        return first(state) + words.words(node(state));
    }

    /// Whether one of the words can still be spelled, or has been.
    boolean isAlive(long state, BitSet set) {
        if (!isInWord(state) || set.get(first(state)) && words.isWord(node(state))) {
            return true;
        }
        return isWhole(state) ? reaches(state, set) : reaches(onward(whole(state), '\''), set);
    }

    private boolean reaches(long state, BitSet set) {
        int next = state == DEAD ? -1 : set.nextSetBit(first(state));
        return next >= 0 && next < end(state);
    }

    /// Whether it is no place inside of a mark.
    static boolean isWhole(long state) {
        return part(state) == 0;
    }

    private static long whole(long state) {
        return state - ((long) part(state) << PART_SHIFT);
    }

    /// The state behind one more byte, whatever the words that may come.
    ///
    /// @param letter a byte, 0..255
    /// @return [#DEAD] if no word of the lexicon goes on like this, or a mark stands in a wrong place
    long next(long state, int letter) {
        if (!isWhole(state)) {
            return part(state) == 1 ? second(state, letter) : third(whole(state), letter);
        }
        if (letter == FIRST) {
            return state + (1L << PART_SHIFT);
        }
        return switch (place(state)) {
            case Marks.WORD -> inWord(state, letter);
            case Marks.LOST -> lost(letter);
            default -> between(place(state), letter);
        };
    }

    private static long second(long state, int letter) {
        return letter == SECOND ? state + (1L << PART_SHIFT) : DEAD;
    }

    private long third(long state, int letter) {
        int place = isInWord(state) || state == LOST ? Marks.BEHIND : place(state);
        return switch (letter) {
            case APOSTROPHE -> isInWord(state) ? onward(state, '\'') : state == LOST ? LOST : DEAD;
            case OPENING_QUOTE -> Marks.open(place);
            case CLOSING_QUOTE -> Marks.close(place);
            case ELLIPSIS -> Marks.ellipsis(place);
            case DASH -> Marks.dash(place);
            default -> DEAD;
        };
    }

    private long between(int place, int letter) {
        long next = Marks.next(place, letter);
        return next == DEAD && Marks.mayBegin(place) ? onward(word(words.root(), 0), small(letter)) : next;
    }

    private static int small(int letter) {
        return 'A' <= letter && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    private long inWord(long state, int letter) {
        long next = Marks.next(Marks.BEHIND, letter);
        return next == DEAD ? onward(state, letter) : next;
    }

    private long onward(long state, int letter) {
        int node = node(state);
        int next = words.child(node, letter);
        return next == WordAutomaton.DEAD ? DEAD : word(next, first(state) + words.before(node, letter));
    }

    /// Behind a byte that should not have come: a mark in a wrong place, or a letter of an unknown word.
    static long lost(int letter) {
        long behind = Marks.next(Marks.BEHIND, letter);
        return behind == DEAD ? LOST : behind;
    }

    private static int part(long state) {
        return (int) (state >> PART_SHIFT) & PART_MASK;
    }

    private static int node(long state) {
        return (int) (state >> NODE_SHIFT) & NODE_MASK;
    }
}
