/// Makes a project out of a text: the sample book, or a text or Markdown file of the writer's. Every
/// word of the source is in the project afterwards. Knows no view.
///
/// Entry type: [longhand.ui.book.BookOutline].
@NullMarked
package longhand.ui.book;

import org.jspecify.annotations.NullMarked;
