package longhand.engine.api;

import java.util.ArrayList;
import java.util.List;
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
        Awaited awaited = new Awaited();
        started.accept(writer.start(request, awaited));
        return awaited.take();
    }

    /// Has takes written and waits for all of them: a writer may write them side by side.
    ///
    /// @return in the order of the requests
    /// @throws EngineException if one failed; the others have ended by then
    public static List<WholeTake> all(Writer writer, List<WritingRequest> requests) throws EngineException {
        List<Awaited> awaited = new ArrayList<>();
        for (WritingRequest request : requests) {
            Awaited next = new Awaited();
            writer.start(request, next);
            awaited.add(next);
        }
        awaited.forEach(take -> take.end.join());
        List<WholeTake> takes = new ArrayList<>();
        for (Awaited take : awaited) {
            takes.add(take.take());
        }
        return takes;
    }

    /// What a listener has heard of a take.
    private static final class Awaited implements Consumer<WritingEvent> {

        private final StringBuilder text = new StringBuilder();
        private final CompletableFuture<WritingEvent> end = new CompletableFuture<>();

        @Override
        public void accept(WritingEvent event) {
            switch (event) {
                case WritingEvent.Reading _ -> {}
                case WritingEvent.TextAdded added -> text.append(added.text());
                case WritingEvent.Finished finished -> end.complete(finished);
                case WritingEvent.Failed failed -> end.complete(failed);
            }
        }

        private WholeTake take() throws EngineException {
            return switch (end.join()) {
                case WritingEvent.Finished finished -> new WholeTake(text.toString(), finished);
                case WritingEvent.Failed failed -> throw new EngineException(failed.error());
                case WritingEvent.Reading _, WritingEvent.TextAdded _ ->
                    throw new IllegalStateException("no take ends like this");
            };
        }
    }
}
