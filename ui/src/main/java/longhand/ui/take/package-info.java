/// The flow of a take: continue, stop, keep, retry, step; and the state of the model. View-models only:
/// knows no control and no view.
///
/// Entry type: [longhand.ui.take.TakeViewModel].
@NullMarked
package longhand.ui.take;

import org.jspecify.annotations.NullMarked;
