/// Questions to a whole book, and what it says in short: reader after reader goes through it, chapter by
/// chapter, and hands its notes on. For small models the notes are sentences of the book, word for word,
/// each with its place: an answer may miss the point, but it is never made up.
///
/// Entry type: [longhand.engine.inquiry.ChainOfReaders].
@NullMarked
package longhand.engine.inquiry;

import org.jspecify.annotations.NullMarked;
