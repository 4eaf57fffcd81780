package longhand.app.story;

import java.util.List;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.StopReason;
import longhand.engine.api.Usage;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;

/// A writer that writes no word, on the caller's thread.
///
/// @param end with which each of its takes ends
public record Wordless(WritingEvent end) implements Writer {

    /// Ends every take before its first word.
    public static Writer silent() {
        return new Wordless(new WritingEvent.Finished(
                StopReason.END_OF_TEXT,
                new Usage(10, 0, 0, 0, 100, 1, 1),
                new ModelDescription("Scripted", "llama", "ab12", 1, 1, 2048, "scalar"),
                List.of()));
    }

    /// Breaks down in every take.
    static Writer failing() {
        return new Wordless(new WritingEvent.Failed(new EngineError.EngineLost("enough")));
    }

    @Override
    public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
        throw new IllegalStateException("nobody prepares");
    }

    @Override
    public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
        listener.accept(end);
        return () -> {};
    }

    @Override
    public void close() {}
}
