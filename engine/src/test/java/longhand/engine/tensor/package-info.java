@NullMarked
package longhand.engine.tensor;

import org.jspecify.annotations.NullMarked;
