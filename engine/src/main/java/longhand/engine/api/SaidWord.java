package longhand.engine.api;

/// How a word is said.
///
/// @param stress a digit for each syllable of its most usual reading, `0` none, `1` chief, `2` second; empty if it
///               cannot be said
/// @param known  whether a dictionary or the writer says so; otherwise it is a guess
public record SaidWord(String word, String stress, boolean known) {}
