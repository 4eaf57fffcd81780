package longhand.engine.api;

/// A take that is being written.
public interface WritingTask {

    /// Asks the take to stop at the next token. Returns at once; the listener still gets its
    /// [WritingEvent.Finished] with [StopReason#CANCELLED]. Calling it twice, or late, does nothing.
    void cancel();
}
