/// Tests.
@NullMarked
package longhand.engine.transformation;

import org.jspecify.annotations.NullMarked;
