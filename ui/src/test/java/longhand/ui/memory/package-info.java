@NullMarked
package longhand.ui.memory;

import org.jspecify.annotations.NullMarked;
