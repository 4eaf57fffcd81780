package longhand.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import longhand.engine.api.EngineException;
import longhand.engine.gguf.BadModelException;
import longhand.engine.testing.Auc;
import longhand.engine.testing.Golden;
import longhand.engine.testing.RealModels;
import longhand.engine.text.LanguageWords;
import org.junit.jupiter.api.Test;

/// The probes with the starter model on a part of the texts that were written for them: as many as a
/// build has time for. Each text to score costs about as much as writing it.
class ScoringRealModelsTest {

    private static final LanguageWords ENGLISH = LanguageWords.of(Locale.ENGLISH);

    @Test
    void smolLm2KnowsWhatWasToldAndWhatItRemembers() throws BadModelException, EngineException {
        try (RealJudge judge = new RealJudge(RealModels.find(RealModels.SMOLLM2))) {
            checkTold(judge);
            checkMemory(judge);
            checkFootnotes(judge);
        }
    }

    private static void checkTold(Judge judge) throws EngineException {
        JsonNode story = Golden.bench("story-12.json");
        List<String> steps =
                story.get("steps").valueStream().map(JsonNode::asText).toList();
        List<JsonNode> facts = everySecond(story.get("facts"));
        List<String> texts =
                facts.stream().map(fact -> fact.get("text").asText()).toList();
        ToldProbe probe = new ToldProbe(judge, ENGLISH);
        List<Double> told = new ArrayList<>();
        List<Double> open = new ArrayList<>();
        for (int now = 1; now <= steps.size(); now++) {
            List<ToldProbe.Verdict> verdicts = probe.judge(steps.subList(0, now), texts);
            for (int i = 0; i < facts.size(); i++) {
                boolean isTold = facts.get(i).get("step").asInt() <= now;
                (isTold ? told : open).add(verdicts.get(i).score());
            }
        }
        double area = Auc.of(array(told), array(open));
        double right = (share(told, true) + share(open, false)) / 2;
        String figures = "area " + area + ", balanced accuracy " + right;
        assertTrue(area >= 0.97, figures);
        assertTrue(right >= 0.85, figures);
    }

    private static double share(List<Double> scores, boolean told) {
        return (double) scores.stream()
                        .filter(score -> new ToldProbe.Verdict(score, 0).isTold() == told)
                        .count()
                / scores.size();
    }

    private static List<JsonNode> everySecond(JsonNode all) {
        List<JsonNode> half = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            half.add(all.get(i));
        }
        return half;
    }

    /// Eighteen facts of three passages, those asked for in the middle, then another passage.
    private static void checkMemory(Judge judge) throws EngineException {
        JsonNode passages = Golden.bench("passages.json");
        int right = 0;
        int asked = 0;
        for (int i = 0; i < passages.size(); i += 2) {
            String memory = notes(passages, i + 1) + notes(passages, i) + notes(passages, i + 2);
            String page = passages.get((i + 3) % passages.size()).get("text").asText();
            JsonNode probe = passages.get(i).get("probes").get(0);
            List<String> answers = new ArrayList<>(List.of(probe.get("answer").asText()));
            probe.get("alternatives").forEach(answer -> answers.add(answer.asText()));
            MemoryProbe question = new MemoryProbe(probe.get("stem").asText(), answers);
            right += question.choose(judge, "What has happened so far:\n" + memory + "\n" + page) == 0 ? 1 : 0;
            asked++;
        }
        assertTrue(right >= 0.7 * asked, right + " of " + asked + " remembered");
    }

    private static String notes(JsonNode passages, int passage) {
        StringBuilder notes = new StringBuilder();
        passages.get(passage % passages.size())
                .get("facts")
                .valueStream()
                .limit(6)
                .forEach(fact ->
                        notes.append("- ").append(fact.get("text").asText()).append('\n'));
        return notes.toString();
    }

    private static void checkFootnotes(Judge judge) throws EngineException {
        FootnoteFinder finder = new FootnoteFinder(judge, ENGLISH);
        int found = 0;
        int asked = 0;
        JsonNode passages = Golden.bench("passages.json");
        for (int i = 0; i < passages.size(); i += 4) {
            JsonNode passage = passages.get(i);
            List<String> sentences =
                    passage.get("sentences").valueStream().map(JsonNode::asText).toList();
            JsonNode fact = passage.get("facts").get(0);
            int source = finder.find(fact.get("text").asText(), sentences);
            found += source == fact.get("source").asInt() ? 1 : 0;
            asked++;
        }
        String figures = found + " of " + asked + " footnotes";
        assertTrue(found >= 0.8 * asked, figures);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
