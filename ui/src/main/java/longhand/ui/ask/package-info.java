/// What the writer asks of the next take, at the caret: how long, and where to; and the sheet beside the page that
/// shows what the take would read. Views only.
///
/// Their state is [longhand.ui.take.TakeWish] and [longhand.ui.take.NextPrompt].
@NullMarked
package longhand.ui.ask;

import org.jspecify.annotations.NullMarked;
