package longhand.memory.text;

/// A position as the page sees it.
///
/// @param paragraph  0-based index
/// @param column     characters from the start of the paragraph
public record Place(int paragraph, int column) {}
