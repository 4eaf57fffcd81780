package longhand.engine.api;

import java.util.Objects;

/// Everything that decides the proposals for a selection.
///
/// @param model     which model, and how it runs
/// @param wish      what is to be done
/// @param selected  with what
/// @param proposals how many at most, 1 to 4
/// @param seed      decides every random choice
public record RevisionRequest(ModelChoice model, RevisionWish wish, Selected selected, int proposals, long seed) {

    public static final int MOST_PROPOSALS = 4;

    public RevisionRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(selected, "selected");
        if (proposals < 1 || proposals > MOST_PROPOSALS) {
            throw new IllegalArgumentException("proposals must be in [1, " + MOST_PROPOSALS + "]: " + proposals);
        }
    }
}
