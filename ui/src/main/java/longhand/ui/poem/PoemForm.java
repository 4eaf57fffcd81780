package longhand.ui.poem;

import longhand.engine.api.VerseForm;

/// The form of a scene.
///
/// @param word or line that the writer gives, if the form asks for one; else empty
public record PoemForm(VerseForm form, String word) {}
