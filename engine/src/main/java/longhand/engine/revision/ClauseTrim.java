package longhand.engine.revision;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import longhand.engine.text.WordCounter;
import longhand.engine.text.Words;

/// Leaves out of a sentence the clauses that it can do without: those that a comma parts from it and that
/// begin with such words as `which` or `since`. What is left is the writer's own, word for word. Immutable.
///
/// @param starts words with which such clauses begin
record ClauseTrim(Set<String> starts) {

    private static final int FEWEST_WORDS = 4;

    static ClauseTrim of(Locale locale) {
        return new ClauseTrim(Set.copyOf(Examples.lines(locale, "clauses")));
    }

    /// @param sentence with its mark at the end
    String of(String sentence) {
        List<String> pieces = List.of(sentence.split("(?<=[,;])(?= )|(?= \u2014)"));
        StringBuilder kept = new StringBuilder(pieces.getFirst());
        boolean leaving = false;
        for (String piece : pieces.subList(1, pieces.size())) {
            // A clause goes up to the next comma; what then goes on without one of the words belongs to the rest.
            leaving = isSpare(piece);
            if (!leaving) {
                kept.append(piece);
            }
        }
        String rest = kept.toString().stripTrailing();
        return leaving || rest.length() < sentence.length() ? closed(rest, sentence) : sentence;
    }

    private boolean isSpare(String piece) {
        List<Words.Word> words = Words.of(piece);
        return !words.isEmpty() && isStart(words.getFirst().plain());
    }

    /// Also one that lost a letter: with `puisqu'` clauses begin that begin with "puisqu'il".
    private boolean isStart(String word) {
        return starts.contains(word) || starts.contains(word.substring(0, word.indexOf('\'') + 1));
    }

    private static String closed(String rest, String sentence) {
        if (WordCounter.count(rest) < FEWEST_WORDS) {
            return sentence;
        }
        String mark = sentence.substring(sentence.length() - 1);
        return rest.endsWith(mark) ? rest : rest.replaceAll("[,;:\\s]+$", "") + mark;
    }
}
