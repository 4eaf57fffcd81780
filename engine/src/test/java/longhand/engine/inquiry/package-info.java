/// Tests.
@NullMarked
package longhand.engine.inquiry;

import org.jspecify.annotations.NullMarked;
