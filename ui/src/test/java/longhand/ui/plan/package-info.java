@NullMarked
package longhand.ui.plan;

import org.jspecify.annotations.NullMarked;
