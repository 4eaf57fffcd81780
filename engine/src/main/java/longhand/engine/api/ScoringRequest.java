package longhand.engine.api;

import java.util.List;
import java.util.Objects;

/// Asks how likely some texts are behind one context.
///
/// @param model         which model, and how it runs
/// @param context       read once, whatever the number of texts; never parsed for control tokens
/// @param continuations not empty; each is taken to stand directly behind the context, so that most
///                      begin with a blank
public record ScoringRequest(ModelChoice model, String context, List<String> continuations) {

    public ScoringRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(context, "context");
        continuations = List.copyOf(continuations);
        if (continuations.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to score");
        }
    }
}
