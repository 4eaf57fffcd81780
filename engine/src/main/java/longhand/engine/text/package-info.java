/// Words, sentences and graphemes of plain text: pure functions, the one definition of "word" for
/// page, length control, plans and reports. Knows no other package.
@NullMarked
package longhand.engine.text;

import org.jspecify.annotations.NullMarked;
