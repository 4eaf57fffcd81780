package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.Standard;
import longhand.engine.text.StoryNames;

/// Chooses the sentences of a text that are worth remembering, and copies them. No model is asked: a
/// small one invents more than it notes, and a copied sentence is true and its own footnote.
///
/// A sentence scores by how far its [Features] stand above the mean of the text, in standard
/// deviations. The weights were fitted on twenty passages and hold on as many others: half of the
/// sentences contain about three quarters of the facts. Immutable.
public final class Rememberer {

    private static final double CONTENT = 0.6;
    private static final double STATE = 0.77;
    private static final double NAMES = 0.1;
    private static final double NUMBERS = 0.13;

    private static final double USUAL_SHARE = 0.4;
    private static final int FEWEST = 2;

    private final LanguageWords language;

    public Rememberer(LanguageWords language) {
        this.language = language;
    }

    /// Two fifths of the sentences of a text, at least two, in the order of the text.
    public List<Sentence> choose(String text) {
        List<Sentence> sentences = Sentences.of(text);
        return best(sentences, Math.max(FEWEST, (int) Math.round(USUAL_SHARE * sentences.size())));
    }

    /// The best `rows` sentences of a text, or all if it has fewer, in the order of the text.
    ///
    /// @param rows at least 1
    public List<Sentence> choose(String text, int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1: " + rows);
        }
        return best(Sentences.of(text), rows);
    }

    private List<Sentence> best(List<Sentence> sentences, int rows) {
        double[] scores = scores(sentences);
        // Stable: of two equal ones the earlier is taken.
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(rows)
                .sorted()
                .map(sentences::get)
                .toList();
    }

    private double[] scores(List<Sentence> sentences) {
        Set<String> names = StoryNames.of(sentences, language);
        List<Features> features = new ArrayList<>();
        sentences.forEach(sentence -> features.add(Features.of(sentence, names, language)));
        double[] scores = new double[features.size()];
        add(scores, CONTENT, features, Features::content);
        add(scores, STATE, features, Features::state);
        add(scores, NAMES, features, Features::names);
        add(scores, NUMBERS, features, Features::numbers);
        return scores;
    }

    private static void add(
            double[] scores, double weight, List<Features> features, ToDoubleFunction<Features> feature) {
        double[] standard =
                Standard.scores(features.stream().mapToDouble(feature).toArray());
        Arrays.setAll(scores, i -> scores[i] + weight * standard[i]);
    }
}
