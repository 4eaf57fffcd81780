@NullMarked
package longhand.engine.transformer;

import org.jspecify.annotations.NullMarked;
