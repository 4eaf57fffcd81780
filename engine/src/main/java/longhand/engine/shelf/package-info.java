/// Models on disk: which ones Longhand knows, where they lie, and how they get there (through pip,
/// pinned and verified; see adr/0008).
///
/// Entry type: [longhand.engine.shelf.PipShelf]. Knows [longhand.engine.api] only, opens no socket.
@NullMarked
package longhand.engine.shelf;

import org.jspecify.annotations.NullMarked;
