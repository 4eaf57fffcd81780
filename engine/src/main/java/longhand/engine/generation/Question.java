package longhand.engine.generation;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;

/// What is asked of a model and answered once. Confined to the decode thread, except for [#cancel].
///
/// @param <R> the request
/// @param <E> the answer
abstract sealed class Question<R, E> extends Job<R, E> permits ScoringJob, PlanJob, VerseJob, SuggestionJob, MendJob {

    /// @param closed whether the writer was closed, which stops everything
    Question(R request, Consumer<E> listener, BooleanSupplier closed) {
        super(request, listener, closed);
    }

    abstract ModelChoice model();

    abstract E answer(WritingModel model) throws EngineException;

    abstract E stopped();

    abstract E failed(EngineError error);
}
