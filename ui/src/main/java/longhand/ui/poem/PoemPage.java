package longhand.ui.poem;

import longhand.engine.api.PoemReading;
import longhand.memory.text.SceneText;

/// A poem and how it reads.
///
/// @param text    that was read
/// @param form    in which it was read
/// @param reading of it
public record PoemPage(SceneText text, PoemForm form, PoemReading reading) {}
