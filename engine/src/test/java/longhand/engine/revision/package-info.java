/// Tests.
@NullMarked
package longhand.engine.revision;

import org.jspecify.annotations.NullMarked;
