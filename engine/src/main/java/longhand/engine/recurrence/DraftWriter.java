package longhand.engine.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import longhand.engine.api.EngineException;
import longhand.engine.api.WholeTake;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingRequest;

/// Has takes written and waits for them. Confined to one thread.
final class DraftWriter {

    private final Writer writer;

    DraftWriter(Writer writer) {
        this.writer = writer;
    }

    /// Drafts in the order of the requests; the writer may write them side by side.
    List<Draft> write(List<WritingRequest> requests) throws EngineException {
        List<WholeTake> takes = WholeTake.all(writer, requests);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < takes.size(); i++) {
            String text = Paragraphs.clean(takes.get(i).text());
            drafts.add(new Draft(text, requests.get(i), takes.get(i).finished()));
        }
        return drafts;
    }

    /// So many drafts.
    ///
    /// @param request by its seed
    List<Draft> write(LongFunction<WritingRequest> request, int count, StepSeeds seeds) throws EngineException {
        return write(LongStream.generate(seeds::nextTake)
                .limit(count)
                .mapToObj(request)
                .toList());
    }
}
