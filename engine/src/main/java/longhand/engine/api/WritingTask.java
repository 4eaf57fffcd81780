package longhand.engine.api;

/// A take that is being written, or a scoring.
public interface WritingTask {

    /// Asks it to stop at the next token. Returns at once; the listener still gets its closing event, for a take
    /// [WritingEvent.Finished] with [StopReason#CANCELLED]. Calling it twice, or late, does nothing.
    void cancel();
}
