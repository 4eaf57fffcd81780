package longhand.ui.poem;

import longhand.engine.api.VerseForm;

/// The form of a scene.
///
/// @param word whose letters begin its lines, if the form wants one; else empty
public record PoemForm(VerseForm form, String word) {}
