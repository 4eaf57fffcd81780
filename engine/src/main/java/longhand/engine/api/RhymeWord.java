package longhand.engine.api;

/// A word that rhymes with another.
///
/// @param syllables in the reading that rhymes
/// @param distance  0 = perfect; the larger, the less it is heard
/// @param common    whether poems are usually written with it
public record RhymeWord(String word, int syllables, double distance, boolean common) {}
