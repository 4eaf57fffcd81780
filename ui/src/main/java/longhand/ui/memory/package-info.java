/// What is remembered of the story of an open project: read, changed by hand, brought up to date, and told
/// to takes. Knows no control and no view, and not how a story is stored.
///
/// Entry type: [longhand.ui.memory.MemoryViewModel].
@NullMarked
package longhand.ui.memory;

import org.jspecify.annotations.NullMarked;
