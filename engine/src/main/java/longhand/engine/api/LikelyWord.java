package longhand.engine.api;

/// A word that may come next.
///
/// @param word        as it would be written
/// @param probability that it comes, 0..1, among all words that may
public record LikelyWord(String word, double probability) {}
