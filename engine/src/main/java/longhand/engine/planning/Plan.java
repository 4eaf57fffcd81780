package longhand.engine.planning;

/// What could happen next, in one sentence.
///
/// @param direction the way in which it turns the story
/// @param text      the sentence
/// @param gain      by how much likelier the story makes it, in nats per token
public record Plan(Direction direction, String text, double gain) {}
