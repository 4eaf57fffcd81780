/// What memory's tests share.
@NullMarked
package longhand.memory.testing;

import org.jspecify.annotations.NullMarked;
