package longhand.memory.api;

import java.time.Instant;
import java.util.List;

/// A piece that the model wrote, with everything that is needed to write it again. Takes are never
/// thrown away.
///
/// @param number       unique in the project
/// @param scene        where it was written
/// @param at           position in the scene where it began, at that time
/// @param text         what the model wrote
/// @param sibling      number of the take that this one is a retry of; its own number for a first one
/// @param seed         of the request
/// @param modelName    display name of the model
/// @param modelSha256  hash of the model file; may be empty
/// @param settings     the request's settings as JSON
/// @param trace        per token: id, raw log-probability, raw entropy, log-probability, entropy
/// @param writtenAt    when it was finished
public record Take(
        long number,
        ItemId scene,
        int at,
        String text,
        long sibling,
        long seed,
        String modelName,
        String modelSha256,
        String settings,
        List<TracedToken> trace,
        Instant writtenAt) {

    /// One token of a take; see the engine's trace.
    public record TracedToken(
            int token, float rawLogProbability, float rawEntropy, float logProbability, float entropy) {}

    public Take {
        trace = List.copyOf(trace);
    }
}
