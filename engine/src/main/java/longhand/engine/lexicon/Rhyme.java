package longhand.engine.lexicon;

/// A word that rhymes with another.
///
/// @param word      its number in the lexicon
/// @param spelling  the same word as it is spelled
/// @param reading   the pronunciation that rhymes
/// @param frequency 0..255, see [Lexicon#frequency]
/// @param distance  0 for a perfect rhyme, see [SlantDistance] for others
public record Rhyme(int word, String spelling, Pronunciation reading, int frequency, double distance) {}
