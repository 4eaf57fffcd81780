/// Tests.
@NullMarked
package longhand.engine.constraint;

import org.jspecify.annotations.NullMarked;
