package longhand.engine.api;

import java.util.function.Consumer;

/// Answers questions to a whole book, and says what it says in short, in sentences of the book.
///
/// Thread-safe. Listeners are called on a thread of the engine and must return quickly.
public interface Inquirer {

    /// Begins to read.
    ///
    /// @return cancels it
    WritingTask inquire(InquiryRequest request, Consumer<InquiryEvent> listener);
}
