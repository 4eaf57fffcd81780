package longhand.engine.verse;

import java.util.BitSet;
import java.util.function.Predicate;
import longhand.engine.filter.Letters;
import longhand.engine.form.LineLetters;

/// The letters of the writer's word in lines. Immutable.
///
/// @param word small letters; may be empty
record LetterRows(VerseWords words, String word) {

    /// The words that may begin a line.
    BitSet first(int letter) {
        return letter < 1 ? words.all() : those(words.all(), text -> text.charAt(0) == word.charAt(letter - 1));
    }

    /// The words that may end a line.
    BitSet last(int letter) {
        return letter < 1 ? words.all() : those(words.all(), text -> tail(text) == word.charAt(letter - 1));
    }

    private static char tail(String text) {
        String letters = Letters.only(text);
        return letters.charAt(letters.length() - 1);
    }

    /// A line through which the spine runs: ahead of its letter no other of it, nor the one before; behind it not the
    /// next.
    LineRow spine(LineLetters places, BitSet allowed) {
        String own = letter(places.spine());
        String ahead = own + (places.strict() ? letter(places.spine() - 1) : "");
        String next = letter(places.spine() + 1);
        String behind = places.strict() && !next.isEmpty() ? next + own : next;
        return LineRow.split(
                those(allowed, text -> !any(text, ahead)),
                those(allowed, text -> {
                    int at = text.indexOf(own);
                    return at >= 0 && !any(text.substring(0, at), ahead) && !any(text.substring(at + 1), behind);
                }),
                those(allowed, text -> !any(text, behind)));
    }

    private String letter(int place) {
        return place < 1 || place > word.length() ? "" : word.substring(place - 1, place);
    }

    private static boolean any(String text, String letters) {
        return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private BitSet those(BitSet of, Predicate<String> predicate) {
        BitSet found = new BitSet(words.size());
        of.stream().filter(one -> predicate.test(words.text(one))).forEach(found::set);
        return found;
    }
}
