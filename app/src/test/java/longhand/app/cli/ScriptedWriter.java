package longhand.app.cli;

import java.util.List;
import java.util.function.Consumer;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import org.jspecify.annotations.Nullable;

/// A writer that says what it was told to say, on the caller's thread.
final class ScriptedWriter implements Writer {

    private final List<WritingEvent> script;
    private @Nullable WritingRequest asked;
    private boolean cancelled;

    ScriptedWriter(WritingEvent... script) {
        this.script = List.of(script);
    }

    WritingRequest asked() {
        if (asked == null) {
            throw new IllegalStateException("nobody asked");
        }
        return asked;
    }

    boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
        throw new IllegalStateException("the command line does not prepare");
    }

    @Override
    public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
        asked = request;
        script.forEach(listener);
        return () -> cancelled = true;
    }

    @Override
    public void close() {}
}
