/// Tests of the package of the same name.
@NullMarked
package longhand.memory.project;

import org.jspecify.annotations.NullMarked;
