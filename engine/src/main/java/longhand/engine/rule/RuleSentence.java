package longhand.engine.rule;

/// A kind of rule, for people.
///
/// @param name    `no-letters`
/// @param shape   how it is said: `at most N syllables`
/// @param about   what it asks, in a sentence
/// @param example a rule of this kind
/// @param passes  a word that the example lets pass; empty for rules that look at more than one word
public record RuleSentence(String name, String shape, String about, String example, String passes) {}
