package longhand.ui.page;

/// A syllable of a line.
///
/// @param column of its vowel
/// @param strong whether it is stressed
public record VerseBeat(int column, boolean strong) {}
