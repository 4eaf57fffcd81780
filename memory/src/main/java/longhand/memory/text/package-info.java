/// The manuscript as immutable values: scenes of paragraphs of runs, and edits that invert, compose
/// and map positions. Pure functions; knows no other package, no toolkit and no disk.
///
/// Entry types: [longhand.memory.text.SceneText] and [longhand.memory.text.Edit].
@NullMarked
package longhand.memory.text;

import org.jspecify.annotations.NullMarked;
