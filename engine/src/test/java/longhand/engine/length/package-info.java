@NullMarked
package longhand.engine.length;

import org.jspecify.annotations.NullMarked;
