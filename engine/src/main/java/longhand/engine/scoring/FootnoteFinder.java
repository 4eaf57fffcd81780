package longhand.engine.scoring;

import java.util.List;
import java.util.Set;
import longhand.engine.api.EngineException;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Standard;

/// Finds the sentence that a remembered line comes from, for lines that were not copied: by the words
/// that they share and by how likely the line is behind each sentence alone. Immutable.
public final class FootnoteFinder {

    private final Judge judge;
    private final LanguageWords language;

    public FootnoteFinder(Judge judge, LanguageWords language) {
        this.judge = judge;
        this.language = language;
    }

    /// Index of the source among `sentences`. Asks the model once for each.
    ///
    /// @param sentences not empty
    public int find(String line, List<String> sentences) throws EngineException {
        double[] shared = Standard.scores(overlaps(line, sentences));
        double[] likely = Standard.scores(likelihoods(line, sentences));
        int best = 0;
        for (int i = 1; i < shared.length; i++) {
            if (shared[i] + likely[i] > shared[best] + likely[best]) {
                best = i;
            }
        }
        return best;
    }

    private double[] overlaps(String line, List<String> sentences) {
        Set<String> content = Content.of(line, language);
        return sentences.stream()
                .mapToDouble(sentence -> Content.overlap(content, Content.of(sentence, language)))
                .toArray();
    }

    /// What the line is worth alone is the same for all, and vanishes in the standard scores.
    private double[] likelihoods(String line, List<String> sentences) throws EngineException {
        double[] found = new double[sentences.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = judge.likelihoods(sentences.get(i) + "\n", List.of(line))
                    .getFirst()
                    .logProbability();
        }
        return found;
    }
}
