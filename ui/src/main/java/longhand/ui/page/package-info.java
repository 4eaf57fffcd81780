/// The page: one scene, written by the writer and by the model at the same time.
///
/// Entry type: [longhand.ui.page.ScenePane]. The manuscript is the truth and the text area only a view
/// of it: every key ends in an edit of [longhand.memory.text.Manuscript], and only its changes reach
/// the area. The only package that knows RichTextFX. Knows no engine and no disk.
@NullMarked
package longhand.ui.page;

import org.jspecify.annotations.NullMarked;
