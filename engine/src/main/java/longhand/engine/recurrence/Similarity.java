package longhand.engine.recurrence;

import java.util.List;

/// How near texts are to a question. Words do without a model; an embedding can take their place.
@FunctionalInterface
public interface Similarity {

    /// One number for each text, the larger the nearer; 0 or less: nothing in common.
    double[] of(String question, List<String> texts);
}
