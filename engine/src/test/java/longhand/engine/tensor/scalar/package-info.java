@NullMarked
package longhand.engine.tensor.scalar;

import org.jspecify.annotations.NullMarked;
