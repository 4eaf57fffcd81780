package longhand.engine.api;

/// What a model reads before the next line of a poem.
///
/// @param examples poems of the form, each with its title; empty if it has none
/// @param poem     its title and the lines that are there; the next one goes on behind a line break
public record VersePrompt(String examples, String poem) {}
