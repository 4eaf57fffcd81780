/// The models that can write, and the board that fetches and chooses them.
///
/// Entry type: the port [longhand.ui.models.ModelShelf].
@NullMarked
package longhand.ui.models;

import org.jspecify.annotations.NullMarked;
