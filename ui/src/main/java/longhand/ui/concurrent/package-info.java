/// The two bridges between the JavaFX thread and all others: [longhand.ui.concurrent.FxMailbox] in,
/// [longhand.ui.concurrent.Background] out. Knows no view.
@NullMarked
package longhand.ui.concurrent;

import org.jspecify.annotations.NullMarked;
