package longhand.engine.recurrence;

import java.util.concurrent.CompletableFuture;
import longhand.engine.api.EngineException;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;

/// Has takes written, one after the other, and waits for each. Confined to one thread.
final class DraftWriter {

    private final Writer writer;

    DraftWriter(Writer writer) {
        this.writer = writer;
    }

    Draft write(WritingRequest request) throws EngineException {
        StringBuilder text = new StringBuilder();
        CompletableFuture<WritingEvent> end = new CompletableFuture<>();
        writer.start(request, event -> {
            switch (event) {
                case WritingEvent.Reading _ -> {}
                case WritingEvent.TextAdded added -> text.append(added.text());
                case WritingEvent.Finished finished -> end.complete(finished);
                case WritingEvent.Failed failed -> end.complete(failed);
            }
        });
        return switch (end.join()) {
            case WritingEvent.Finished finished -> new Draft(Paragraphs.clean(text.toString()), request, finished);
            case WritingEvent.Failed failed -> throw new EngineException(failed.error());
            case WritingEvent.Reading _, WritingEvent.TextAdded _ ->
                throw new IllegalStateException("a take does not end so");
        };
    }
}
