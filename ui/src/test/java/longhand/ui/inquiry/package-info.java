/// Tests.
@NullMarked
package longhand.ui.inquiry;

import org.jspecify.annotations.NullMarked;
