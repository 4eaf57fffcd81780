package longhand.engine.api;

/// What became of a form that the writer has written.
public sealed interface WrittenForm {

    /// It can be read.
    record Read(VerseForm form) implements WrittenForm {}

    /// It cannot.
    ///
    /// @param reason which quotes the line that is wrong, or names what is missing
    record Unread(String reason) implements WrittenForm {}
}
