/// Tests.
@NullMarked
package longhand.engine.recurrence;

import org.jspecify.annotations.NullMarked;
