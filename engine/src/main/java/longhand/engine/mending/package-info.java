/// Mends lines of verse: the smallest change by which a line keeps its form, with as much of the writer's words as can
/// be.
///
/// Entry type: [longhand.engine.mending.Mender]. The form is judged by the check of `scansion`, the wording by a model.
@NullMarked
package longhand.engine.mending;

import org.jspecify.annotations.NullMarked;
