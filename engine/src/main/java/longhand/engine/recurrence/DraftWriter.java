package longhand.engine.recurrence;

import longhand.engine.api.EngineException;
import longhand.engine.api.WholeTake;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingRequest;

/// Has takes written, one after the other, and waits for each. Confined to one thread.
final class DraftWriter {

    private final Writer writer;

    DraftWriter(Writer writer) {
        this.writer = writer;
    }

    Draft write(WritingRequest request) throws EngineException {
        WholeTake take = WholeTake.of(writer, request);
        return new Draft(Paragraphs.clean(take.text()), request, take.finished());
    }
}
