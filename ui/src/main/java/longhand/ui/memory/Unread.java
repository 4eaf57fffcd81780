package longhand.ui.memory;

import longhand.memory.api.ItemId;

/// Paragraphs that the memory has not read yet. Immutable.
///
/// @param scene that holds them
/// @param from  position of their first character
/// @param to    behind the last one
/// @param words of them
public record Unread(ItemId scene, int from, int to, int words) {}
