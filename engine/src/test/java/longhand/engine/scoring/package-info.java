/// Tests.
@NullMarked
package longhand.engine.scoring;

import org.jspecify.annotations.NullMarked;
