/// Tests.
@NullMarked
package longhand.engine.rule;

import org.jspecify.annotations.NullMarked;
