/// What tests of the window share: JavaFX without a screen, keys and mouse fired directly, and stand-ins
/// for what the studio needs from outside.
@NullMarked
package longhand.ui.testing;

import org.jspecify.annotations.NullMarked;
