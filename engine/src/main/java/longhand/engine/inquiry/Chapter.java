package longhand.engine.inquiry;

/// A piece of a book that one reader after the other goes through.
///
/// @param title for people; a file or a scene
/// @param text  of it
public record Chapter(String title, String text) {}
