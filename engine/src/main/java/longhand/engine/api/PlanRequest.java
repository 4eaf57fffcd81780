package longhand.engine.api;

import java.util.List;
import java.util.Objects;

/// Asks for three things that could happen next in a story.
///
/// @param model    which model, and how it runs
/// @param story    not blank; its last hundred words or so are what the plans go on from
/// @param names    that plans may use beside those of the story
/// @param language tag of its language, such as `en`
/// @param seed     decides every random choice
public record PlanRequest(ModelChoice model, String story, List<String> names, String language, long seed) {

    public PlanRequest {
        Objects.requireNonNull(model, "model");
        names = List.copyOf(names);
        if (story.isBlank()) {
            throw new IllegalArgumentException("there is no story to go on from");
        }
    }
}
