@NullMarked
package longhand.ui.take;

import org.jspecify.annotations.NullMarked;
