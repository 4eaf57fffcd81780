package longhand.engine.api;

import java.util.List;
import java.util.Objects;

/// Asks for what could happen next in a story: three things of which one is to be picked, or many that happen one
/// after the other.
///
/// @param model    which model, and how it runs
/// @param story    not blank; its last hundred words or so are what the plans go on from
/// @param names    that plans may use beside those of the story
/// @param language tag of its language, such as `en`
/// @param lines    how many things happen one after the other, at most 50; 0 = three to pick from
/// @param seed     decides every random choice
public record PlanRequest(ModelChoice model, String story, List<String> names, String language, int lines, long seed) {

    private static final int MOST_LINES = 50;

    public PlanRequest {
        Objects.requireNonNull(model, "model");
        names = List.copyOf(names);
        if (story.isBlank()) {
            throw new IllegalArgumentException("there is no story to go on from");
        }
        if (lines < 0 || lines > MOST_LINES) {
            throw new IllegalArgumentException("lines must be 0 to " + MOST_LINES + ": " + lines);
        }
    }

    /// Asks for three to pick from.
    public PlanRequest(ModelChoice model, String story, List<String> names, String language, long seed) {
        this(model, story, names, language, 0, seed);
    }
}
