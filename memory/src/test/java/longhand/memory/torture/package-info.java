/// What memory's tests share.
@NullMarked
package longhand.memory.torture;

import org.jspecify.annotations.NullMarked;
