package longhand.engine.verse;

import longhand.engine.tensor.KvCache;

/// A text as the model has read it.
///
/// @param cache holds all but the last token
/// @param last  token
record Page(KvCache cache, int last) {}
