package longhand.engine.api;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A take that somebody waited for. Immutable.
///
/// @param text     what was written
/// @param finished how it ended and what it cost
public record WholeTake(String text, WritingEvent.Finished finished) {

    /// Has a take written and waits for it. Not for a thread of the writer, which would wait for itself.
    ///
    /// @throws EngineException if it failed
    public static WholeTake of(Writer writer, WritingRequest request) throws EngineException {
        return of(writer, request, _ -> {});
    }

    /// @param started is given the take at once, so that another thread can stop it
    public static WholeTake of(Writer writer, WritingRequest request, Consumer<WritingTask> started)
            throws EngineException {
        StringBuilder text = new StringBuilder();
        CompletableFuture<WritingEvent> end = new CompletableFuture<>();
        started.accept(writer.start(request, event -> {
            switch (event) {
                case WritingEvent.Reading _ -> {}
                case WritingEvent.TextAdded added -> text.append(added.text());
                case WritingEvent.Finished finished -> end.complete(finished);
                case WritingEvent.Failed failed -> end.complete(failed);
            }
        }));
        return switch (end.join()) {
            case WritingEvent.Finished finished -> new WholeTake(text.toString(), finished);
            case WritingEvent.Failed failed -> throw new EngineException(failed.error());
            case WritingEvent.Reading _, WritingEvent.TextAdded _ ->
                throw new IllegalStateException("no take ends like this");
        };
    }
}
