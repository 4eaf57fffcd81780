/// Forms of verse as data: how many lines, of what measure, which of them rhyme, return, end with the same word or
/// begin with what, and which rules hold for all words.
///
/// Entry types: [longhand.engine.form.Form], [longhand.engine.form.FormLibrary]. A form says what holds of a finished
/// poem; who writes one or judges one reads it here.
@NullMarked
package longhand.engine.form;

import org.jspecify.annotations.NullMarked;
