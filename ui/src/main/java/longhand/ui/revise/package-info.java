/// Commands on a selection: the bubble with its verbs and check boxes, and the board on which proposals are
/// compared with the page, sentence by sentence. Nothing on the page changes before the writer takes some.
///
/// Entry type: [longhand.ui.revise.RevisionViewModel].
@NullMarked
package longhand.ui.revise;

import org.jspecify.annotations.NullMarked;
