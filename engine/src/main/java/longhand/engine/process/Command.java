package longhand.engine.process;

import longhand.engine.api.MendRequest;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.ScoringRequest;
import longhand.engine.api.SuggestionRequest;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.WritingRequest;

/// What the parent tells the child. Every `id` is used once in the life of the parent.
sealed interface Command {

    record Prepare(long id, ModelChoice model) implements Command {}

    record Start(long id, WritingRequest request) implements Command {}

    record Score(long id, ScoringRequest request) implements Command {}

    record Propose(long id, PlanRequest request) implements Command {}

    record Versify(long id, VerseRequest request) implements Command {}

    record Suggest(long id, SuggestionRequest request) implements Command {}

    record Mend(long id, MendRequest request) implements Command {}

    /// Where the choice is the engine's, the processor writes; `reason` says why, for the writer.
    record SpareCard(String reason) implements Command {}

    /// Cancels what was started under that id.
    record Cancel(long id) implements Command {}
}
