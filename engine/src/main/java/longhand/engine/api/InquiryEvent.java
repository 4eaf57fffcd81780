package longhand.engine.api;

import java.util.List;

/// What an inquiry tells its listener: any number of [Read] and [Judging], then exactly one of the others.
public sealed interface InquiryEvent {

    /// @param chapters that have been read
    /// @param of       all of them
    record Read(int chapters, int of) implements InquiryEvent {}

    /// The model weighs what was found.
    record Judging() implements InquiryEvent {}

    /// @param sentences of the book; may be empty
    record Answered(List<BookSentence> sentences) implements InquiryEvent {

        public Answered {
            sentences = List.copyOf(sentences);
        }
    }

    /// It was stopped before its end.
    record Stopped() implements InquiryEvent {}

    record Failed(EngineError error) implements InquiryEvent {}
}
