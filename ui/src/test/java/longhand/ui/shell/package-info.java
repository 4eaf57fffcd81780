@NullMarked
package longhand.ui.shell;

import org.jspecify.annotations.NullMarked;
