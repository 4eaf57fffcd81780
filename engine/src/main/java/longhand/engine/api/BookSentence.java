package longhand.engine.api;

/// A sentence of a book, and where it stands.
///
/// @param chapter index of its chapter in the request, counted from 0
/// @param index   of the sentence in its chapter, counted from 0
/// @param from    position of its first character in the chapter
/// @param to      position behind its last one
/// @param text    word for word
public record BookSentence(int chapter, int index, int from, int to, String text) {}
