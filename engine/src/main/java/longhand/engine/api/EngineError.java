package longhand.engine.api;

import java.nio.file.Path;

/// Every failure that the engine reports to its caller, as data.
///
/// The set is closed: a `switch` over it needs no `default`, so a new case breaks the build wherever
/// it must be handled. Programming errors are not here; they throw [IllegalArgumentException] or
/// [IllegalStateException].
public sealed interface EngineError {

    /// The file is not a model that this engine can load; `reason` names field, value and limit.
    record UnreadableModel(Path file, String reason) implements EngineError {}

    /// The model needs more memory than the machine has left.
    record ModelTooLarge(Path file, long neededBytes, long freeBytes) implements EngineError {}

    /// The prompt does not fit and cannot be shortened.
    record ContextOverflow(int neededTokens, int freeTokens) implements EngineError {}

    /// The model file has no chat template, or it refused the messages.
    record TemplateFailure(String reason) implements EngineError {}

    /// No token of the vocabulary satisfies the hard constraint after `textSoFar`.
    record DeadEnd(String constraint, String textSoFar) implements EngineError {}

    /// A rule cannot be read, or no word obeys all of them; `reason` says which.
    record BadRule(String rule, String reason) implements EngineError {}

    /// The arithmetic failed: `backend` is its display name, `reason` says how (for example NaN).
    ///
    /// @param deviceLost whether a graphics card that had worked failed meanwhile; the next take tries again, on
    ///                   that card or, where the choice is the engine's, on the processor
    record BackendFailure(String backend, String reason, boolean deviceLost) implements EngineError {

        /// With nothing lost.
        public BackendFailure(String backend, String reason) {
            this(backend, reason, false);
        }
    }

    /// The engine's process died; it has been or will be started again for the next take.
    record EngineLost(String reason) implements EngineError {}

    /// The engine's process cannot be started, or ends before it has heard anything.
    record EngineUnstarted(String reason) implements EngineError {}
}
