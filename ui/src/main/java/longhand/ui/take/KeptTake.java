package longhand.ui.take;

import longhand.memory.api.ItemId;

/// A take whose words have just become the writer's own.
///
/// @param number    of the take
/// @param from      position of its first character in the scene
/// @param to        behind its last one
/// @param direction that it was to take; may be empty
public record KeptTake(long number, ItemId scene, int from, int to, String direction) {}
