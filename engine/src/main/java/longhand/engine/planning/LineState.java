package longhand.engine.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a plan line stands, byte by byte:
///
///     line ::= start word{least,most} [.!?]
///     word ::= " " ( small | NAME ) ","?
///
/// where `small` is of [SmallWords], in English `[a-z']+`. Bytes are chars from 0 to 255, so that a name may have any
/// letters. Immutable.
///
/// @param words whole words behind the start
/// @param word  the word that has been begun; empty: none has
/// @param place what may come
record LineState(int words, String word, Place place) {

    static final LineState START = new LineState(0, "", Place.BLANK);

    /// Words that one token of a vocabulary may hold.
    private static final int MOST_IN_TOKEN = 8;

    enum Place {
        /// A blank must come.
        BLANK,
        /// A word must begin.
        WORD,
        /// A word may go on or end.
        INSIDE,
        /// The line has ended.
        END
    }

    /// What a line may consist of.
    ///
    /// @param names as bytes; also with what makes them somebody's
    /// @param small words that are no names
    /// @param least words behind the start
    /// @param most  words behind the start
    record Limits(List<String> names, SmallWords small, int least, int most) {

        Limits {
            names = List.copyOf(names);
        }

        private boolean begins(String part) {
            return names.stream().anyMatch(name -> name.startsWith(part));
        }
    }

    /// A state that allows the same ways on, the same one for as many states as can be told at a glance:
    /// what counts of a small word is its length, and of the words how near they are to a limit.
    LineState alike(Limits limits) {
        boolean small = place == Place.INSIDE && limits.small().isWhole(word);
        boolean free = words >= limits.least() && words < limits.most() - MOST_IN_TOKEN;
        return new LineState(free ? limits.least() : words, small ? "a".repeat(SmallWords.letters(word)) : word, place);
    }

    /// The state after one more byte, or null if it may not come.
    @Nullable
    LineState after(char next, Limits limits) {
        return switch (place) {
            case BLANK -> next == ' ' ? new LineState(words, "", Place.WORD) : null;
            case WORD, INSIDE -> inWord(next, limits);
            case END -> null;
        };
    }

    private @Nullable LineState inWord(char next, Limits limits) {
        String longer = word + next;
        if (place == Place.INSIDE && isWhole(limits)) {
            LineState ended = end(next, limits);
            if (ended != null) {
                return ended;
            }
        }
        boolean fits = limits.small().begins(longer) || limits.begins(longer);
        return fits ? new LineState(words, longer, Place.INSIDE) : null;
    }

    private @Nullable LineState end(char next, Limits limits) {
        int whole = words + 1;
        return switch (next) {
            case '.', '!', '?' -> whole >= limits.least() ? new LineState(whole, "", Place.END) : null;
            case ',' -> whole < limits.most() ? new LineState(whole, "", Place.BLANK) : null;
            case ' ' -> whole < limits.most() ? new LineState(whole, "", Place.WORD) : null;
            default -> null;
        };
    }

    private boolean isWhole(Limits limits) {
        return limits.small().isWhole(word) || limits.names().contains(word);
    }
}
