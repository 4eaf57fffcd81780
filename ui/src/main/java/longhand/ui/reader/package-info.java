/// Reader mode: the story to read, and the reader says how it goes on.
///
/// Entry types: [longhand.ui.reader.ReaderViewModel], [longhand.ui.reader.ReaderView]. Writes by takes alone,
/// into the scene that is open: what is read is the manuscript.
@NullMarked
package longhand.ui.reader;

import org.jspecify.annotations.NullMarked;
