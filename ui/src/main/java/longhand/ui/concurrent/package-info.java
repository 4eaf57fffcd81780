/// The two bridges between the JavaFX thread and all others: [longhand.ui.concurrent.FxMailbox] in,
/// [longhand.ui.concurrent.Background] out; and [longhand.ui.concurrent.LatestTask], the one job of the engine that
/// a view waits for. Knows no view.
@NullMarked
package longhand.ui.concurrent;

import org.jspecify.annotations.NullMarked;
