package longhand.ui.page;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Carries the pieces of a take from the engine to the page. Thread-safe.
final class TakeMailbox {

    private final Queue<String> pieces = new ConcurrentLinkedQueue<>();
    private volatile boolean finished;
    private volatile boolean stopped;

    /// What has come since the last time.
    ///
    /// @param last whether nothing can come after it
    record Batch(String text, boolean last) {}

    /// What is offered after [#finish] or [#stop] may be lost.
    void offer(String piece) {
        if (!stopped) {
            pieces.add(piece);
        }
    }

    /// All pieces have been offered.
    void finish() {
        finished = true;
    }

    /// What waits here is not wanted any more.
    void stop() {
        stopped = true;
    }

    Batch take() {
        boolean last = finished; // read before the pieces: what was offered before finish() is among them
        StringBuilder text = new StringBuilder();
        for (String piece = pieces.poll(); piece != null; piece = pieces.poll()) {
            text.append(piece);
        }
        return stopped ? new Batch("", true) : new Batch(text.toString(), last);
    }
}
