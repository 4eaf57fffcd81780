@NullMarked
package longhand.ui.book;

import org.jspecify.annotations.NullMarked;
