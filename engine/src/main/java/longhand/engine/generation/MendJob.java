package longhand.engine.generation;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.MendEvent;
import longhand.engine.api.MendRequest;
import longhand.engine.api.ModelChoice;

/// One search for mends of a line. Confined to the decode thread, except for [#cancel].
final class MendJob extends Question<MendRequest, MendEvent> {

    /// @param closed whether the writer was closed, which stops everything
    MendJob(MendRequest request, Consumer<MendEvent> listener, BooleanSupplier closed) {
        super(request, listener, closed);
    }

    @Override
    ModelChoice model() {
        return request().model();
    }

    @Override
    MendEvent answer(WritingModel model) throws EngineException {
        List<String> found = model.poems(request().sayings()).mend(request(), this::isStopped);
        return isStopped() ? stopped() : new MendEvent.Found(found);
    }

    @Override
    MendEvent stopped() {
        return new MendEvent.Stopped();
    }

    @Override
    MendEvent failed(EngineError error) {
        return new MendEvent.Failed(error);
    }
}
