/// Tests.
@NullMarked
package longhand.engine.planning;

import org.jspecify.annotations.NullMarked;
