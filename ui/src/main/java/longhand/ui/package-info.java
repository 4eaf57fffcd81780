/// The studio's window. Knows the engine and the memory by their `api` and `text` packages only.
@NullMarked
package longhand.ui;

import org.jspecify.annotations.NullMarked;
