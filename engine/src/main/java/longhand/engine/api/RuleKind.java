package longhand.engine.api;

/// A kind of rule for words, as a writer is offered it.
///
/// @param shape   how it is said: `at most N syllables`
/// @param about   what it asks, in a sentence
/// @param example a rule of this kind
public record RuleKind(String shape, String about, String example) {}
