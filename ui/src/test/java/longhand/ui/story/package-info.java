@NullMarked
package longhand.ui.story;

import org.jspecify.annotations.NullMarked;
