@NullMarked
package longhand.ui.binder;

import org.jspecify.annotations.NullMarked;
