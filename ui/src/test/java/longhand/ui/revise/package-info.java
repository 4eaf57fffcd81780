/// Tests.
@NullMarked
package longhand.ui.revise;

import org.jspecify.annotations.NullMarked;
