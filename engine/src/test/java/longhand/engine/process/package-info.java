/// Tests of the engine as a process of its own.
@NullMarked
package longhand.engine.process;

import org.jspecify.annotations.NullMarked;
