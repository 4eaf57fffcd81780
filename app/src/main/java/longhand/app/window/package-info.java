/// Starts the window, or says why there is none.
@NullMarked
package longhand.app.window;

import org.jspecify.annotations.NullMarked;
