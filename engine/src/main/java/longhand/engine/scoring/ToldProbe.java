package longhand.engine.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;

/// Tells whether a text has told a beat already: by how much likelier the text makes the beat, per
/// token, and by the words that the beat shares with the best sentence.
///
/// It answers "this was talked about", never "this is true". Remembers what was asked: each new
/// paragraph costs one reading of it, and a branch for each beat. For one thread at a time.
public final class ToldProbe {

    /// From this score on a beat counts as told.
    public static final double THRESHOLD = 1.35;

    private static final double NATS_PER_OVERLAP = 3;
    private static final String LEAD = "What has happened so far:\n-";

    private final Judge judge;
    private final LanguageWords language;
    private final Map<String, Double> alone = new HashMap<>();
    private final Map<Pair, Double> scores = new HashMap<>();

    private record Pair(String paragraph, String beat) {}

    /// The verdict on one beat.
    ///
    /// @param score     of the paragraph that tells it best; about 0 for what was not told, 2 for what was
    /// @param paragraph index of that paragraph
    public record Verdict(double score, int paragraph) {

        public boolean isTold() {
            return score >= THRESHOLD;
        }
    }

    public ToldProbe(Judge judge, LanguageWords language) {
        this.judge = judge;
        this.language = language;
    }

    /// One verdict for each beat.
    ///
    /// @param paragraphs not empty
    public List<Verdict> judge(List<String> paragraphs, List<String> beats) throws EngineException {
        for (String paragraph : paragraphs) {
            learn(paragraph, beats);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (String beat : beats) {
            verdicts.add(best(paragraphs, beat));
        }
        return verdicts;
    }

    private Verdict best(List<String> paragraphs, String beat) {
        int best = 0;
        for (int i = 1; i < paragraphs.size(); i++) {
            if (score(paragraphs.get(i), beat) > score(paragraphs.get(best), beat)) {
                best = i;
            }
        }
        return new Verdict(score(paragraphs.get(best), beat), best);
    }

    private double score(String paragraph, String beat) {
        return scores.getOrDefault(new Pair(paragraph, beat), 0.0);
    }

    private void learn(String paragraph, List<String> beats) throws EngineException {
        List<String> open = beats.stream()
                .filter(beat -> !scores.containsKey(new Pair(paragraph, beat)))
                .distinct()
                .toList();
        if (open.isEmpty()) {
            return;
        }
        List<String> unknown =
                open.stream().filter(beat -> !alone.containsKey(beat)).toList();
        if (!unknown.isEmpty()) {
            keep(unknown, perToken(LEAD, unknown), alone);
        }
        List<Double> behind = perToken(paragraph + "\n\n" + LEAD, open);
        for (int i = 0; i < open.size(); i++) {
            String beat = open.get(i);
            double gain = behind.get(i) - alone.getOrDefault(beat, 0.0);
            scores.put(new Pair(paragraph, beat), gain / NATS_PER_OVERLAP + overlap(paragraph, beat));
        }
    }

    private static void keep(List<String> beats, List<Double> values, Map<String, Double> map) {
        for (int i = 0; i < beats.size(); i++) {
            map.put(beats.get(i), values.get(i));
        }
    }

    private List<Double> perToken(String context, List<String> beats) throws EngineException {
        List<String> texts = beats.stream().map(beat -> " " + beat).toList();
        return judge.likelihoods(context, texts).stream()
                .map(Likelihood::perToken)
                .toList();
    }

    private double overlap(String paragraph, String beat) {
        double best = 0;
        for (Sentence sentence : Sentences.of(paragraph)) {
            best = Math.max(best, Content.overlap(Content.of(beat, language), Content.of(sentence.text(), language)));
        }
        return best;
    }
}
