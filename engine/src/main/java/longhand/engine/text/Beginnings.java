package longhand.engine.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// With which words the last sentences of a text begin. Pure functions.
public final class Beginnings {

    /// So many sentences are looked at.
    private static final int RECENT = 8;

    /// They are looked for in so many chars.
    private static final int LETTERS = 2000;

    private static final String OPENERS = "\"'\u201c\u2018\u201e\u201a\u00ab\u00bb\u300c\u300e([*_\u2013\u2014-";

    private Beginnings() {}

    /// Whether the next word begins a sentence.
    public static boolean areNext(CharSequence text) {
        int at = text.length() - 1;
        while (at >= 0 && text.charAt(at) != '\n' && isBetween(text.charAt(at))) {
            at--;
        }
        return at < 0
                || text.charAt(at) == '\n'
                || SentenceEnds.isTerminator(text.charAt(at)) && !SentenceEnds.isShortening(text, at);
    }

    /// How many of the last sentences begin with each word, the words as they are written.
    public static Map<String, Integer> of(String text) {
        List<Sentence> sentences = Sentences.of(text.substring(Math.max(0, text.length() - LETTERS)));
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Sentence sentence : sentences.subList(Math.max(0, sentences.size() - RECENT), sentences.size())) {
            String word = first(sentence.text());
            if (!word.isEmpty()) {
                found.merge(word, 1, Integer::sum);
            }
        }
        return found;
    }

    private static boolean isBetween(char character) {
        boolean mark = SentenceEnds.isMark(character) && !SentenceEnds.isTerminator(character);
        return mark || Character.isWhitespace(character) || OPENERS.indexOf(character) >= 0;
    }

    /// "Ada's" begins as "Ada" does.
    private static String first(String sentence) {
        int start = WordCounter.nextStart(sentence, 0);
        String word = start < sentence.length() ? sentence.substring(start, WordCounter.end(sentence, start)) : "";
        return word.replaceAll("['\u2019].*$", "");
    }
}
