<<<<<<< HEAD
/// What the tests of the window share.
=======
/// Stand-ins for what the studio needs from outside, for tests.
>>>>>>> 49f7f51 (Open the studio's window)
@NullMarked
package longhand.ui.testing;

import org.jspecify.annotations.NullMarked;
