package longhand.engine.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;

/// The words of a page, by which a line of a plan is known as told: one sentence, or a few that follow each other, hold
/// most of its content words. Costs no model, so that every edit of page or plan counts at once. Immutable.
///
/// `longhand bench story --only told` has it beside [longhand.engine.scoring.ToldProbe], which asks a model.
public final class ToldWords {

    /// A line with this score is told, if it shares enough words.
    static final double THRESHOLD = 0.6;

    /// What a line says may be told in so many sentences on end.
    private static final int MOST_SENTENCES = 3;

    /// Sentences together hold more words by chance: they must hold three quarters of a line's.
    private static final double TOGETHER = 0.8;

    /// Two words in common, a name and a thing, tell nothing yet, unless they are all that a line has.
    private static final int FEWEST_SHARED = 3;

    private static final int FEWEST_WORDS = 2;

    /// Content words of each sentence, and of so many on end.
    private final List<Set<String>> alone;

    private final List<Set<String>> together;
    private final LanguageWords language;

    public ToldWords(String page, LanguageWords language) {
        this.language = language;
        alone = Sentences.of(page).stream()
                .map(Sentence::text)
                .map(text -> Content.of(text, language))
                .toList();
        together = together(alone);
    }

    /// The longer runs hold what the shorter ones do.
    private static List<Set<String>> together(List<Set<String>> sentences) {
        List<Set<String>> runs = new ArrayList<>();
        for (int from = 0; from == 0 || from + MOST_SENTENCES <= sentences.size(); from++) {
            Set<String> run = new HashSet<>();
            sentences
                    .subList(from, Math.min(sentences.size(), from + MOST_SENTENCES))
                    .forEach(run::addAll);
            runs.add(run);
        }
        return List.copyOf(runs);
    }

    /// Whether the page tells what a line of a plan says.
    public boolean tells(String point) {
        Set<String> words = Content.of(point, language);
        return words.size() >= FEWEST_WORDS && score(words, Math.min(FEWEST_SHARED, words.size())) >= THRESHOLD;
    }

    /// How much of a line's content the best place of the page has, 0 to 1.
    public double score(String point) {
        return score(Content.of(point, language), 1);
    }

    private double score(Set<String> words, int fewest) {
        return Math.max(best(words, alone, fewest), TOGETHER * best(words, together, fewest));
    }

    private static double best(Set<String> words, List<Set<String>> places, int fewest) {
        return places.stream()
                .mapToDouble(place -> Content.overlap(words, place))
                .filter(overlap -> Math.round(overlap * words.size()) >= fewest)
                .max()
                .orElse(0);
    }
}
