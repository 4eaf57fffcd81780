package longhand.engine.generation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import longhand.engine.api.WritingEvent;

/// Keeps the events of a take. Thread-safe.
public final class Recorder implements Consumer<WritingEvent> {

    private final List<WritingEvent> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<WritingEvent> last = new CompletableFuture<>();

    @Override
    public void accept(WritingEvent event) {
        events.add(event);
        if (isClosing(event)) {
            last.complete(event);
        }
    }

    private static boolean isClosing(WritingEvent event) {
        return event instanceof WritingEvent.Finished || event instanceof WritingEvent.Failed;
    }

    public List<WritingEvent> events() {
        return events;
    }

    /// Waits for the closing event.
    public WritingEvent last() {
        return last.join();
    }

    /// Waits for the closing event, which must be the good one.
    public WritingEvent.Finished finished() {
        if (last() instanceof WritingEvent.Finished finished) {
            return finished;
        }
        throw new AssertionError("the take failed: " + last());
    }

    public boolean isOver() {
        return last.isDone();
    }

    public long closingEvents() {
        return events.stream().filter(Recorder::isClosing).count();
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (WritingEvent event : events) {
            if (event instanceof WritingEvent.TextAdded(String added)) {
                text.append(added);
            }
        }
        return text.toString();
    }
}
