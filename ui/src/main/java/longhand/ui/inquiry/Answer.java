package longhand.ui.inquiry;

import longhand.engine.api.BookSentence;

/// A sentence of the book that answers, and the scene that it stood in when it was asked. Immutable.
public record Answer(BookPlaces.Scene scene, BookSentence sentence) {}
