@NullMarked
package longhand.engine.tensor.format;

import org.jspecify.annotations.NullMarked;
