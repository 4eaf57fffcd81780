package longhand.engine.generation;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.StopReason;
import longhand.engine.api.Usage;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.WritingEvent;
import longhand.engine.form.Form;

/// One writing of lines of a poem. Confined to the decode thread, except for [#cancel].
final class VerseJob extends Question<VerseRequest, WritingEvent> {

    /// Tokens and words are no measure here: most of what is read never stands in the poem.
    private static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0);

    private int line;

    /// @param closed whether the writer was closed, which stops everything
    VerseJob(VerseRequest request, Consumer<WritingEvent> listener, BooleanSupplier closed) {
        super(request, listener, closed);
        line = request.given().size();
    }

    @Override
    ModelChoice model() {
        return request().model();
    }

    @Override
    WritingEvent answer(WritingModel model) throws EngineException {
        PoemDesk desk = model.poems(request().sayings());
        Form form = desk.form(request());
        boolean done = desk.write(request(), text -> settled(text, form), this::isStopped);
        StopReason reason = done ? StopReason.END_OF_TEXT : StopReason.CANCELLED;
        return new WritingEvent.Finished(reason, NONE, model.description(), List.of());
    }

    /// What a listener hears after it has stopped the poem it does not want.
    private void settled(String text, Form form) {
        boolean first = line == request().given().size();
        String ahead = first ? "" : form.endsStanza(line - 1) ? "\n\n" : "\n";
        line++;
        if (!isStopped()) {
            tell(new WritingEvent.TextAdded(ahead + text));
        }
    }

    @Override
    WritingEvent stopped() {
        String name = String.valueOf(model().file().getFileName());
        ModelDescription unknown = new ModelDescription(name, "", "", 0, 0, 0, "");
        return new WritingEvent.Finished(StopReason.CANCELLED, NONE, unknown, List.of());
    }

    @Override
    WritingEvent failed(EngineError error) {
        return new WritingEvent.Failed(error);
    }
}
