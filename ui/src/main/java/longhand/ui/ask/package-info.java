/// What the writer asks of the next take, at the caret: how long, and where to; and the board that shows
/// what the take would read. Views only.
///
/// Their state is [longhand.ui.take.TakeWish] and [longhand.ui.take.AssembledPrompt].
@NullMarked
package longhand.ui.ask;

import org.jspecify.annotations.NullMarked;
