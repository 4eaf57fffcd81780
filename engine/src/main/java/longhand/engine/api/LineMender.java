package longhand.engine.api;

import java.util.function.Consumer;

/// Says how a line of a poem could keep its form with the fewest words changed. It changes nothing.
///
/// Thread-safe. The listener is called once, on a thread of the engine, and must return quickly. Mends, takes and
/// scorings wait for one another.
public interface LineMender {

    /// Looks for mends.
    ///
    /// @return cancels it
    WritingTask mend(MendRequest request, Consumer<MendEvent> listener);
}
