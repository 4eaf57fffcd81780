package longhand.engine.generation;

import java.util.function.DoubleConsumer;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;

/// Where a [LocalWriter] gets its models from.
@FunctionalInterface
interface ModelSource {

    /// @param progress told a growing share of the work, from 0 to 1
    /// @throws EngineException with [longhand.engine.api.EngineError.UnreadableModel],
    ///     [longhand.engine.api.EngineError.ModelTooLarge] or
    ///     [longhand.engine.api.EngineError.BackendFailure]
    LoadedModel load(ModelChoice choice, DoubleConsumer progress) throws EngineException;
}
