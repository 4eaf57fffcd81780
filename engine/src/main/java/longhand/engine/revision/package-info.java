/// Other words for a selection: rewrite, expand, shorten, describe, brainstorm. A small model follows no
/// orders, so each command asks it only for what it can do, a sentence at a time, and code keeps what
/// was promised: the writer's sentences, names, speech, lengths. What is no proposal is thrown out.
///
/// Entry type: [longhand.engine.revision.DraftingReviser]. Knows the writer by its door only.
@NullMarked
package longhand.engine.revision;

import org.jspecify.annotations.NullMarked;
