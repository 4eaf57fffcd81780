/// The inspector at the right: what the scene is about, and its takes.
///
/// Entry type: [longhand.ui.story.Inspector].
@NullMarked
package longhand.ui.story;

import org.jspecify.annotations.NullMarked;
