package longhand.engine.transformation;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import longhand.engine.text.Words;

/// Shows a poem that lies in a page: the rest of the page is blacked out. Pure functions.
public final class Erasure {

    private static final char BLACK = '\u2588';
    private static final String STOPS = ".!?\u2026";

    private Erasure() {}

    /// The page with all words black but those of the poem.
    ///
    /// @param poem words of the page in its order; each stands at the first place that is left for it
    /// @throws IllegalArgumentException if a word of it is not there; the message quotes it
    public static String blackedOut(String page, String poem) {
        StringBuilder shown = new StringBuilder(page);
        BitSet kept = places(page, poem);
        List<Words.Word> words = Words.of(page);
        for (int word = kept.nextClearBit(0); word < words.size(); word = kept.nextClearBit(word + 1)) {
            blacken(shown, words.get(word));
        }
        return shown.toString();
    }

    /// What is left: the words of the poem as the page has them, and of its marks those that end sentences.
    ///
    /// @param poem as for [#blackedOut]
    public static String left(String page, String poem) {
        List<Words.Word> words = Words.of(page);
        return places(page, poem).stream()
                .mapToObj(words::get)
                .map(word -> word.text() + stop(page, word.start() + word.text().length()))
                .collect(Collectors.joining(" "));
    }

    private static String stop(String page, int at) {
        return at < page.length() && STOPS.indexOf(page.charAt(at)) >= 0 ? page.substring(at, at + 1) : "";
    }

    private static BitSet places(String page, String poem) {
        List<Words.Word> words = Words.of(page);
        BitSet places = new BitSet();
        int at = 0;
        for (Words.Word said : Words.of(poem)) {
            while (at < words.size() && !same(words.get(at), said)) {
                at++;
            }
            if (at == words.size()) {
                throw new IllegalArgumentException("the page has no such word there: " + said.text());
            }
            places.set(at++);
        }
        return places;
    }

    private static boolean same(Words.Word one, Words.Word other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(Words.Word word) {
        return word.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private static void blacken(StringBuilder text, Words.Word word) {
        for (int i = word.start(); i < word.start() + word.text().length(); i++) {
            text.setCharAt(i, BLACK);
        }
    }
}
