/// The models that can write, and the board that fetches and chooses them.
///
/// Entry type: [longhand.ui.models.ModelsViewModel].
@NullMarked
package longhand.ui.models;

import org.jspecify.annotations.NullMarked;
