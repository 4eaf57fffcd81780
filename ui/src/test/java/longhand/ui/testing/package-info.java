/// What the tests of the window share.
@NullMarked
package longhand.ui.testing;

import org.jspecify.annotations.NullMarked;
