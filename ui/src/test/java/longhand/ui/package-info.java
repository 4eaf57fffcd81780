@NullMarked
package longhand.ui;

import org.jspecify.annotations.NullMarked;
