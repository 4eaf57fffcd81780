package longhand.ui.memory;

/// How far the manuscript has been read into the memory.
///
/// @param words that were read
/// @param of    how many there are to read
public record Building(int words, int of) {}
