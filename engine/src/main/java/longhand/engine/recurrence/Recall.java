package longhand.engine.recurrence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds in the long-term memory what an instruction speaks of. Immutable.
public final class Recall {

    private final Similarity similarity;

    public Recall(Similarity similarity) {
        this.similarity = similarity;
    }

    /// The nearest texts, the nearest first; of equally near ones the older stands first. What has nothing
    /// in common with the question is left out.
    ///
    /// @param texts oldest first
    /// @param most  how many at most
    public List<String> nearest(String question, List<String> texts, int most) {
        double[] near = similarity.of(question, texts);
        return IntStream.range(0, texts.size())
                .filter(i -> near[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -near[i]))
                .limit(most)
                .map(texts::get)
                .toList();
    }
}
