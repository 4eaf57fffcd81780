package longhand.engine.scoring;

import java.util.List;
import longhand.engine.api.EngineException;

/// Asks what a model remembers: a sentence with a gap at its end, and answers of which one is true.
///
/// @param stem    the sentence up to the gap, without a blank at its end
/// @param answers at least two, all of one kind
public record MemoryProbe(String stem, List<String> answers) {

    public MemoryProbe {
        answers = List.copyOf(answers);
        if (answers.size() < 2) {
            throw new IllegalArgumentException("a probe needs answers to choose from");
        }
    }

    /// The answer that `prompt` makes likelier most, by its index. What an answer is worth without the
    /// prompt is taken off: rare names are unlikely wherever they stand.
    public int choose(Judge judge, String prompt) throws EngineException {
        List<String> texts = answers.stream().map(answer -> " " + answer + ".").toList();
        double[] gains = judge.gains(prompt + "\n\n" + stem, stem, texts);
        int best = 0;
        for (int i = 1; i < gains.length; i++) {
            if (gains[i] > gains[best]) {
                best = i;
            }
        }
        return best;
    }
}
