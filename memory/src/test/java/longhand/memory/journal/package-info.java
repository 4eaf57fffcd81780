/// Tests of the package of the same name.
@NullMarked
package longhand.memory.journal;

import org.jspecify.annotations.NullMarked;
