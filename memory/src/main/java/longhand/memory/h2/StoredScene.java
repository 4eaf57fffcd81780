package longhand.memory.h2;

import longhand.memory.api.ItemId;
import longhand.memory.text.Slice;

/// A scene as the store holds it.
///
/// @param revision edits that the scene has had
/// @param sha256   of the text's byte form
public record StoredScene(ItemId item, long revision, int words, Slice text, String sha256) {}
