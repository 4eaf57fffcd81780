package longhand.engine.planning;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// How well a text reads by the marks of a reader, who leaves its length to [LengthScore]: S_q of LongBench-Write. Bai
/// et al., 2024, arXiv:2408.07055. Immutable.
///
/// @param marks 1 to 5 each; one that is missing counts 3
public record QualityScore(Map<Dimension, Integer> marks) {

    private static final int WORST = 1;
    private static final int BEST = 5;
    private static final int MISSING = 3;
    private static final String NO_MARK = "-";

    /// What a reader marks, in the order of the paper.
    public enum Dimension {
        RELEVANCE,
        ACCURACY,
        COHERENCE,
        CLARITY,
        BREADTH_AND_DEPTH,
        READING_EXPERIENCE
    }

    public QualityScore {
        marks = Map.copyOf(marks);
        for (int mark : marks.values()) {
            if (mark < WORST || mark > BEST) {
                throw new IllegalArgumentException("marks must be " + WORST + " to " + BEST + ": " + mark);
            }
        }
    }

    /// Reads six marks in the order of the dimensions, with blanks between; `-` is a missing one.
    ///
    /// @throws IllegalArgumentException if they are not six, or no marks
    public static QualityScore read(String text) {
        List<String> read = List.of(text.strip().split("\\s+"));
        if (read.size() != Dimension.values().length) {
            throw new IllegalArgumentException(
                    "there must be " + Dimension.values().length + " marks: " + text.strip());
        }
        Iterator<String> given = read.iterator();
        Map<Dimension, Integer> marks = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String mark = given.next();
            if (!mark.equals(NO_MARK)) {
                marks.put(dimension, Integer.valueOf(mark));
            }
        }
        return new QualityScore(marks);
    }

    /// 0, where all marks are the worst, to 100.
    public double value() {
        int sum = 0;
        for (Dimension dimension : Dimension.values()) {
            sum += marks.getOrDefault(dimension, MISSING) - WORST;
        }
        return 100.0 * sum / ((BEST - WORST) * Dimension.values().length);
    }

    /// The score of the whole: how long a text is and how well it reads, in equal parts.
    public static double overall(double lengthScore, double qualityScore) {
        return (lengthScore + qualityScore) / 2;
    }
}
