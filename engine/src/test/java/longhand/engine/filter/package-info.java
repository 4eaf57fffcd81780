/// Tests.
@NullMarked
package longhand.engine.filter;

import org.jspecify.annotations.NullMarked;
