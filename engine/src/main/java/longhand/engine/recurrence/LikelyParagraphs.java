package longhand.engine.recurrence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;

/// Of all paragraphs of a book those that can be near a question at all, found by looking for the letters of
/// its words: to stem every word of a long book would keep the writer waiting. Immutable.
///
/// @param language of the book
record LikelyParagraphs(LanguageWords language) {

    private static final int MOST = 64;

    /// Stems may end in a letter that the word does not have.
    private static final int WHOLE_STEM = 4;

    /// The likeliest, in the order of the book.
    List<String> of(String question, List<String> paragraphs) {
        List<String> stems = Content.of(question, language).stream()
                .map(LikelyParagraphs::beginning)
                .toList();
        double[] scores = new double[paragraphs.size()];
        List<String> small =
                paragraphs.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        for (String stem : Set.copyOf(stems)) {
            int[] holders = IntStream.range(0, small.size())
                    .filter(i -> small.get(i).contains(stem))
                    .toArray();
            // The fewer hold it, the more it says.
            Arrays.stream(holders).forEach(i -> scores[i] += Math.log(1 + (1.0 + scores.length) / holders.length));
        }
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(MOST)
                .sorted()
                .map(paragraphs::get)
                .toList();
    }

    private static String beginning(String stem) {
        return stem.length() > WHOLE_STEM ? stem.substring(0, stem.length() - 1) : stem;
    }
}
