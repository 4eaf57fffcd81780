/// What memory's tests share.
@NullMarked
package longhand.memory.h2;

import org.jspecify.annotations.NullMarked;
