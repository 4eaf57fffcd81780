package longhand.engine.api;

import java.util.List;
import java.util.Objects;

/// One answer to a [RevisionRequest].
///
/// @param text   what could stand in the selection's place, or behind it
/// @param source who made it
/// @param seed   with which the model drew it; that of the request if no model was asked
/// @param score  the larger, the better; comparable within one answer only
/// @param checks what the writer asked for, and whether it is so
public record Proposal(String text, Source source, long seed, double score, List<Check> checks) {

    /// Where the words come from.
    public enum Source {
        /// The model wrote some of them.
        MODEL,
        /// All are the writer's own, and nothing was added: sentences were left out.
        COPIED,
        /// The writer's own, with forms changed by rules of grammar.
        RULE
    }

    /// Whether an option holds, counted in the text and not asked of a model.
    public record Check(RevisionOption option, boolean holds) {}

    public Proposal {
        Objects.requireNonNull(source, "source");
        checks = List.copyOf(checks);
    }

    /// Whether all that can be checked is as the writer asked.
    public boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }
}
