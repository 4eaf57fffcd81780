package longhand.engine.transformation;

import java.util.List;
import java.util.Locale;
import longhand.engine.text.Words;

/// Shows a poem that lies in a page: the rest of the page is blacked out. Pure functions.
public final class Erasure {

    private static final char BLACK = '\u2588';

    private Erasure() {}

    /// The page with all words black but those of the poem.
    ///
    /// @param poem words of the page in its order; each stands at the first place that is left for it
    /// @throws IllegalArgumentException if a word of it is not there; the message quotes it
    public static String blackedOut(String page, String poem) {
        StringBuilder shown = new StringBuilder(page);
        List<Words.Word> words = Words.of(page);
        int at = 0;
        for (Words.Word said : Words.of(poem)) {
            while (at < words.size() && !same(words.get(at), said)) {
                blacken(shown, words.get(at++));
            }
            if (at++ == words.size()) {
                throw new IllegalArgumentException("the page has no such word there: " + said.text());
            }
        }
        words.subList(at, words.size()).forEach(word -> blacken(shown, word));
        return shown.toString();
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
