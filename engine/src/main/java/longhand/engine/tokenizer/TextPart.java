package longhand.engine.tokenizer;

/// A stretch of text for the tokenizer.
///
/// @param text   may be empty
/// @param markup whether control tokens are recognised in it; a writer's text never is markup
public record TextPart(String text, boolean markup) {}
