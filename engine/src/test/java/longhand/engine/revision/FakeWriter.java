package longhand.engine.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.Prompt;
import longhand.engine.api.StopReason;
import longhand.engine.api.Usage;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;

/// A writer that answers a request by a rule of the test, on the caller's thread.
final class FakeWriter implements Writer {

    private final Function<WritingRequest, String> answer;
    private final boolean hasTemplate;
    final List<WritingRequest> asked = Collections.synchronizedList(new ArrayList<>());
    Optional<EngineError> failing = Optional.empty();
    Runnable before = () -> {};

    FakeWriter(boolean hasTemplate, Function<WritingRequest, String> answer) {
        this.hasTemplate = hasTemplate;
        this.answer = answer;
    }

    /// The last thing that the prompt says.
    static String given(WritingRequest request) {
        return switch (request.prompt()) {
            case Prompt.Continuation(String page) -> page;
            case Prompt.Guided guided -> guided.before();
            case Prompt.Instruction instruction ->
                instruction.messages().getLast().content();
        };
    }

    @Override
    public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {}

    @Override
    public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
        before.run();
        asked.add(request);
        boolean[] cancelled = {false};
        if (failing.isPresent()) {
            listener.accept(new WritingEvent.Failed(failing.get()));
        } else if (request.prompt() instanceof Prompt.Instruction && !hasTemplate) {
            listener.accept(new WritingEvent.Failed(new EngineError.TemplateFailure("none")));
        } else {
            listener.accept(new WritingEvent.TextAdded(answer.apply(request)));
            listener.accept(new WritingEvent.Finished(
                    StopReason.END_OF_TEXT,
                    new Usage(0, 0, 0, 0, 0, 0, 0),
                    new ModelDescription("fake", "llama", "", 0, 0, 2048, "none"),
                    List.of()));
        }
        return () -> cancelled[0] = true;
    }

    @Override
    public void close() {}
}
