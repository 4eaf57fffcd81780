/// Tests.
@NullMarked
package longhand.engine.mending;

import org.jspecify.annotations.NullMarked;
