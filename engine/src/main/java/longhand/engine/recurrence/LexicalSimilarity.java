package longhand.engine.recurrence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;

/// Nearness by shared content words: the cosine of two texts whose words weigh the more, the fewer of
/// the texts hold them. Immutable.
public final class LexicalSimilarity implements Similarity {

    private final LanguageWords language;

    public LexicalSimilarity(LanguageWords language) {
        this.language = language;
    }

    @Override
    public double[] of(String question, List<String> texts) {
        List<Set<String>> stems =
                texts.stream().map(text -> Content.of(text, language)).toList();
        Map<String, Integer> holders = new HashMap<>();
        stems.forEach(text -> text.forEach(stem -> holders.merge(stem, 1, Integer::sum)));
        Set<String> asked = Content.of(question, language);
        double length = length(asked, holders, texts.size());
        return stems.stream()
                .mapToDouble(text -> cosine(asked, length, text, holders, texts.size()))
                .toArray();
    }

    private static double cosine(
            Set<String> asked, double length, Set<String> text, Map<String, Integer> holders, int texts) {
        double shared = text.stream()
                .filter(asked::contains)
                .mapToDouble(stem -> square(weight(stem, holders, texts)))
                .sum();
        return shared == 0 ? 0 : shared / (length * length(text, holders, texts));
    }

    private static double length(Set<String> stems, Map<String, Integer> holders, int texts) {
        return Math.sqrt(stems.stream()
                .mapToDouble(stem -> square(weight(stem, holders, texts)))
                .sum());
    }

    /// Above 0 also for a word that all texts hold.
    private static double weight(String stem, Map<String, Integer> holders, int texts) {
        return Math.log(1 + (1.0 + texts) / (1 + holders.getOrDefault(stem, 0)));
    }

    private static double square(double value) {
        return value * value;
    }
}
