package longhand.engine.inquiry;

import longhand.engine.text.Sentence;

/// A sentence of the book that a reader hands on, and where it stands.
///
/// @param chapter  index of its chapter, counted from 0
/// @param sentence word for word, with its index and place in the chapter
/// @param score    how well it serves; comparable within one answer only
public record Note(int chapter, Sentence sentence, double score) {}
