@NullMarked
package longhand.ui.concurrent;

import org.jspecify.annotations.NullMarked;
