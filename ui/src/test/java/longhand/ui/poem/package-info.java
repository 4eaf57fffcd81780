@NullMarked
package longhand.ui.poem;

import org.jspecify.annotations.NullMarked;
